"""``newsparse serve``: a page on this machine to paste or upload a story to (extra ``serve``).

Bound to loopback; requests with another Host or Origin are refused, so that no page of the web can reach it; input is
bounded. Nothing is kept.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from ipaddress import ip_address

import uvicorn
from attrs import evolve
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from newsparse import Limits, NewsparseError, OptionError, Options, Parser, to_dict, write

LIMIT = 5 * 1024 * 1024
"""Largest story, in bytes."""
_NAMES = ("localhost", "127.0.0.1", "[::1]", "::1")
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
}
_STYLE = (
    ":root{color-scheme:light dark}*{box-sizing:border-box}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
    "textarea,input,button{font:inherit;border-radius:.4rem}textarea{width:100%;padding:.6rem;border:1px solid #888}"
    "button{padding:.5rem 1.4rem;border:0;color:#fff;background:#1a4fd0}:focus-visible{outline:2px solid #7a9cff}"
)
_FORM = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>newsparse</title><style>{_STYLE}</style></head>
<body><main><h1>newsparse</h1>
<form method="post" action="/" enctype="multipart/form-data">
<p><label for="text">A story, as text or HTML</label><br><textarea id="text" name="text" rows="16"></textarea></p>
<p><label for="file">or a file</label> <input id="file" name="file" type="file"></p>
<p><button type="submit">Parse</button></p>
</form></main></body></html>"""
_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def application(parser: Parser | None = None) -> Starlette:
    """Return the application: ``GET /`` the form, ``POST /`` the annotated page, ``POST /parse`` JSON."""
    engine = parser or Parser(evolve(Options(), limits=Limits(size=LIMIT)))

    async def form(_request: Request) -> Response:
        return HTMLResponse(_FORM, headers={**_HEADERS, "Content-Security-Policy": _POLICY})

    async def page(request: Request) -> Response:
        return HTMLResponse(write(engine.parse(await _story(request)), "html"), headers=_HEADERS)

    async def data(request: Request) -> Response:
        article = engine.parse(await _body(request))
        return JSONResponse(to_dict(article), headers=_HEADERS)

    return Starlette(
        routes=[Route("/", form), Route("/", page, methods=["POST"]), Route("/parse", data, methods=["POST"])],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[*_NAMES])],
        exception_handlers={NewsparseError: _refused, HTTPException: _refused},
    )


async def _refused(_request: Request, error: Exception) -> Response:
    code = error.status_code if isinstance(error, HTTPException) else 422
    message = error.detail if isinstance(error, HTTPException) else str(error)
    return HTMLResponse(f"<!doctype html><title>newsparse</title><p>{escape(message)}</p>", code, headers=_HEADERS)


def _own_origin(request: Request) -> None:
    origin = request.headers.get("origin")
    if origin is not None and origin != f"{request.url.scheme}://{request.headers.get('host', '')}":
        raise HTTPException(403, "only the page of this server may ask")


async def _body(request: Request) -> bytes:
    """Return the request's body.

    Raises:
        HTTPException: another origin asks, or the body is too large.
    """
    _own_origin(request)
    data = bytearray()
    async for piece in request.stream():
        data += piece
        if len(data) > LIMIT:
            raise HTTPException(413, f"more than {LIMIT} bytes")
    return bytes(data)


async def _story(request: Request) -> str | bytes:
    _own_origin(request)
    if int(request.headers.get("content-length") or 0) > LIMIT:
        raise HTTPException(413, f"more than {LIMIT} bytes")
    async with request.form(max_files=1, max_fields=2, max_part_size=LIMIT) as sent:
        file, text = sent.get("file"), sent.get("text")
        if isinstance(file, UploadFile) and file.filename:
            return await file.read(LIMIT + 1)
        return text if isinstance(text, str) else ""


def run(host: str, port: int) -> int:
    """Serve until interrupted.

    Raises:
        OptionError: ``host`` is no loopback address.
    """
    if host != "localhost" and not ip_address(host).is_loopback:
        raise OptionError(f"{host} is no loopback address", advice="use 127.0.0.1, ::1 or localhost")
    uvicorn.run(application(), host=host, port=port, log_level="warning")
    return 0
