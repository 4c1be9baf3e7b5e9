"""Headers that every answer carries, pages and static files alike."""

from flask import Flask, Response

from app.settings import Settings

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        # The queue asks for its new arrivals.
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_SENSORS = ("accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb")
_ONE_YEAR = 31_536_000


def security_headers(settings: Settings) -> dict[str, str]:
    headers = {
        "Content-Security-Policy": _POLICY,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{sensor}=()" for sensor in _SENSORS),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    if settings.is_https:
        headers["Strict-Transport-Security"] = f"max-age={_ONE_YEAR}"
    return headers


def init_app(app: Flask, settings: Settings) -> None:
    headers = [(name, name.lower(), value) for name, value in security_headers(settings).items()]

    @app.after_request
    def protect(response: Response) -> Response:
        # As `setdefault` would, which for each header looks through all of them, and three times.
        own = set(response.headers.keys(lower=True))
        for name, lowered, value in headers:
            if lowered not in own:
                response.headers.add(name, value)
        response.headers["Cache-Control"] = "no-store"
        return response
