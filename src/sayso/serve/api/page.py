"""The API described for people, on one page with nothing from elsewhere."""

from itertools import groupby

from litestar import MediaType, get
from litestar.response import Template

from sayso.serve.api.describing import described, group_of, path_of
from sayso.serve.api.table import PATH, RESOURCES


@get("/docs", media_type=MediaType.HTML, sync_to_thread=False)
def documentation() -> Template:
    """Every address with its parameters, for people."""
    paths = described(RESOURCES, server=PATH)["paths"]
    ordered = sorted(RESOURCES, key=group_of)
    groups = [
        (name, [(one, path_of(one), paths[path_of(one)][one.method.lower()]) for one in some])
        for name, some in groupby(ordered, key=group_of)
    ]
    return Template("api.html", context={"groups": groups, "root": PATH})
