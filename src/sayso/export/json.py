"""The document as JSON, the form of the contract."""

from inspect import cleandoc

import msgspec

from sayso.model.document import Document


def encode(document: Document) -> bytes:
    """One JSON object in UTF-8; the same document always gives the same bytes."""
    return msgspec.json.encode(document)


def decode(content: bytes) -> Document:
    """The document that was encoded; raises `msgspec.ValidationError` where the bytes are another thing."""
    return msgspec.json.decode(content, type=Document)


def schema() -> bytes:
    """The JSON Schema of a document, made from the records themselves."""
    made = msgspec.json.schema(Document)
    for form in made["$defs"].values():
        if "description" in form:  # a docstring, which Python itself dedents from 3.13 on only
            form["description"] = cleandoc(form["description"])
    return msgspec.json.format(msgspec.json.encode(made), indent=2)
