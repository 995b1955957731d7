"""A certificate that this machine makes for a name, trusted by nobody but the test."""

import shutil
import ssl
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest


@cache
def tls_of_this_machine(name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """The server's side and the side of one who trusts it."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl here to make a certificate")
    with tempfile.TemporaryDirectory() as folder:
        key, certificate = Path(folder, "key.pem"), Path(folder, "certificate.pem")
        words = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
        words += ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}", "-keyout", str(key)]
        subprocess.run([openssl, *words, "-out", str(certificate)], check=True, capture_output=True)
        there = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        there.load_cert_chain(certificate, key)
        return there, ssl.create_default_context(cafile=certificate)
