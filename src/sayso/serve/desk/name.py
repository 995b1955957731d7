"""The page on which a person says under which name she decides."""

from typing import Any

from litestar import MediaType, Request, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect, Response, Template

from sayso.errors import NotDecidable
from sayso.serve.access import NOT_PUBLIC
from sayso.serve.case import ServedCase
from sayso.serve.desk import who as naming
from sayso.serve.desk.analyst import analyst


@get("/name", opt=NOT_PUBLIC, media_type=MediaType.HTML, sync_to_thread=False)
def name(request: Request[Any, Any, Any], served: NamedDependency[ServedCase]) -> Template:
    """The name as it is, to be changed."""
    return Template("name.html", context={"who": analyst(request, served), "problem": None})


@post("/name", opt=NOT_PUBLIC, media_type=MediaType.HTML)
async def give_name(request: Request[Any, Any, Any], served: NamedDependency[ServedCase]) -> Response[Any] | Template:
    """Keep another name in the cookie."""
    data = await request.form()
    try:
        given = naming.checked(str(data.get("who", "")))
    except NotDecidable as error:
        context = {"who": analyst(request, served), "problem": str(error)}
        return Template("name.html", context=context, status_code=error.http_status)
    answer: Redirect = Redirect("/review", status_code=303)
    answer.cookies.append(naming.cookie(given, served.settings.secret))
    return answer
