"""The application: the routes of the API and of the desk, over one open case, behind one set of guards."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Litestar, Router
from litestar.config.allowed_hosts import AllowedHostsConfig
from litestar.config.csrf import CSRFConfig
from litestar.di import Provide
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.static_files import create_static_files_router
from litestar.template import TemplateConfig

from sayso.serve import api, desk, sign_in
from sayso.serve.access import Access
from sayso.serve.case import ServedCase
from sayso.serve.desk.furniture import furnish
from sayso.serve.headers import guard
from sayso.serve.notifier import Notifier
from sayso.serve.pace import Pace
from sayso.serve.problems import answered
from sayso.serve.settings import Settings, allowed_hosts
from sayso.serve.sizes import Sizes

HERE = Path(__file__).parent
TEMPLATES, STATIC = HERE / "templates", HERE / "static"
LARGEST = 32 * 1024 * 1024  # bytes of a request's body; a larger report is read by `sayso read`


def create_app(settings: Settings) -> Litestar:
    """The application that serves a case, which is open until the application shuts down.

    Raises `NoSuchCase` and the other errors of `Casebook.open`.
    """
    served = ServedCase.open(settings)
    notifier = Notifier(served)
    return Litestar(
        route_handlers=[*api.routes(), *desk.routes(), *sign_in.routes(), *_static()],
        dependencies={"served": Provide(lambda: served, sync_to_thread=False, use_cache=True)},
        template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(environment(settings))),
        exception_handlers={Exception: answered},
        before_send=[guard],
        guards=[Access(served)],
        middleware=[Sizes(), Pace(settings.pace)],
        allowed_hosts=AllowedHostsConfig(allowed_hosts=allowed_hosts(settings), www_redirect=False),
        csrf_config=CSRFConfig(
            secret=settings.secret, cookie_name="sayso_csrf", cookie_samesite="strict", exclude=["^/api/"]
        ),
        request_max_body_size=LARGEST,
        openapi_config=None,
        logging_config=None,
        on_startup=[] if settings.public else [notifier.start],
        on_shutdown=[notifier.stop, served.close],
    )


def environment(settings: Settings) -> Environment:
    """The templates' world: all is escaped, and a name that a page does not give is an error, not an empty word."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["is_public"] = settings.public
    furnish(made, settings)
    return made


def _static() -> list[Router]:
    """The scripts, styles, fonts and outlines, where they have been built (`make assets`)."""
    if not STATIC.is_dir():
        return []
    return [create_static_files_router(path="/static", directories=[STATIC], name="static", opt={"is_open": True})]
