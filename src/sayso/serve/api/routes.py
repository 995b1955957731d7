"""Resources as routes: each answers in a thread, those that read much of a case a few at a time."""

from collections.abc import Sequence
from typing import Any

from anyio import to_thread
from litestar import Request, Response
from litestar.di import NamedDependency
from litestar.enums import HttpMethod
from litestar.handlers import HTTPRouteHandler
from litestar.response import Stream as Streamed

from sayso.serve.access import who_of
from sayso.serve.api.resource import Resource
from sayso.serve.api.responding import Asking, Reply, replied
from sayso.serve.case import ServedCase

BODY = 1024 * 1024  # bytes of a request's body


def routes_of(resources: Sequence[Resource]) -> list[HTTPRouteHandler]:
    """A route for each resource, and one for each address that tells which methods it takes."""
    methods: dict[str, list[str]] = {}
    for resource in resources:
        own = ["GET", "HEAD"] if resource.method == "GET" else [resource.method]
        methods[resource.path] = [*methods.get(resource.path, []), *own]
    return [*(_told(path, [*own, "OPTIONS"]) for path, own in methods.items()), *map(_route, resources)]


def _route(resource: Resource) -> HTTPRouteHandler:
    methods = [HttpMethod.GET, HttpMethod.HEAD] if resource.method == "GET" else [HttpMethod(resource.method)]

    async def handle(request: Request[Any, Any, Any], served: NamedDependency[ServedCase]) -> Response[Any]:
        asking = await _asking(request, resource)
        limiter = served.heavy if resource.is_heavy else served.light
        return _response(resource, await to_thread.run_sync(replied, resource, served, asking, limiter=limiter))

    return HTTPRouteHandler(
        resource.path,
        http_method=methods,
        name=f"api_{resource.name}",
        status_code=200 if resource.status == 204 else resource.status,  # what is answered says it
        media_type=resource.media_type,
        opt={"scope": resource.scope, "in_public": resource.in_public},
        request_max_body_size=BODY,
    )(handle)


def _told(path: str, methods: Sequence[str]) -> HTTPRouteHandler:
    """Tells which methods an address takes; Litestar's own answer knows one of its handlers only."""

    async def handle() -> Response[None]:
        return Response(None, status_code=204, headers={"Allow": ", ".join(methods)})

    own = {"is_open": True}
    return HTTPRouteHandler(path, http_method=HttpMethod.OPTIONS, status_code=204, opt=own)(handle)


async def _asking(request: Request[Any, Any, Any], resource: Resource) -> Asking:
    raw = request.scope.get("raw_path") or request.url.path.encode()
    return Asking(
        path=raw.split(b"?")[0].decode("latin-1"),
        query=request.scope["query_string"],
        id=str(request.path_params.get("id", "")).removeprefix("/"),
        body=await request.body() if resource.takes else b"",
        known=request.headers.get("if-none-match", ""),
        who=who_of(request),
        base=f"{request.url.scheme}://{request.headers.get('host', '')}",
    )


def _response(resource: Resource, reply: Reply) -> Response[Any]:
    if isinstance(reply.content, bytes):
        media_type = resource.media_type if reply.content or reply.status == 200 else None
        return Response(reply.content, status_code=reply.status, headers=reply.headers, media_type=media_type)
    return Streamed(reply.content, status_code=reply.status, headers=reply.headers, media_type=resource.media_type)
