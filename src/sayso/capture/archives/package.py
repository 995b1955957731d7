"""The list of a WACZ package, `datapackage.json`, held against what lies in it."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from zipfile import ZipInfo

import msgspec

from sayso.capture.archives.zipped import Unzipped
from sayso.capture.damage import Damaged

LIST, LIST_DIGEST = "datapackage.json", "datapackage-digest.json"
MAX_LIST = 8 * 1024 * 1024
Open = Callable[[ZipInfo], Unzipped]


class Resource(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a package as its list tells of it; further keys are the writer's own."""

    path: str
    hash: str
    bytes: int | None = None


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """The part of `datapackage.json` that is held against the package."""

    resources: tuple[Resource, ...]


class ListDigest(msgspec.Struct, frozen=True, kw_only=True):
    """The part of `datapackage-digest.json` that is held against the list."""

    path: str
    hash: str


def wrong(found: dict[str, ZipInfo], open_: Open, archives: Sequence[ZipInfo]) -> Iterator[Damaged]:
    """Each thing in a package that is not as its list says: digests, lengths, files that are missing or not listed.

    Nothing of it keeps the pages from being taken; whoever weighs them must know.
    """
    try:
        content = _content(found, open_, LIST)
        listed = msgspec.json.decode(content, type=Listed).resources
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield Damaged("WrongPackage", f"{LIST} is no list of a package ({error}); its digests are not checked")
        return
    except Damaged as damage:
        yield damage
        return
    yield from _wrong_list(found, open_, content)
    named = {resource.path: resource for resource in listed}
    for resource in named.values():
        yield from _wrong_resource(found, open_, resource)
    for info in archives:
        if info.filename not in named:
            yield Damaged("WrongPackage", f"{info.filename} is not in {LIST}; it may have been put in later")


def _wrong_list(found: dict[str, ZipInfo], open_: Open, content: bytes) -> Iterator[Damaged]:
    """Whether the list itself is the one that was signed for; the file that says so may be left out."""
    if LIST_DIGEST not in found:
        return
    try:
        told = msgspec.json.decode(_content(found, open_, LIST_DIGEST), type=ListDigest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield Damaged("WrongPackage", f"{LIST_DIGEST} cannot be read ({error})")
        return
    except Damaged as damage:
        yield damage
        return
    if _label(sha256(content).hexdigest()) != told.hash.casefold():
        yield Damaged("WrongDigest", f"{LIST} is not what {LIST_DIGEST} says; the list was changed later")


def _wrong_resource(found: dict[str, ZipInfo], open_: Open, resource: Resource) -> Iterator[Damaged]:
    info = found.get(resource.path)
    if info is None:
        yield Damaged("WrongPackage", f"{resource.path[:200]} is in {LIST} and not in the package")
        return
    if not resource.hash.casefold().startswith("sha256:"):
        yield Damaged("WrongPackage", f"the digest of {resource.path} is of another kind than sha256; not checked")
        return
    try:
        digest = _digest(info, open_)
    except Damaged as damage:
        if damage.error == "Bomb":
            raise
        yield damage
        return
    if _label(digest) != resource.hash.casefold() or resource.bytes not in {None, info.file_size}:
        yield Damaged("WrongDigest", f"{resource.path} is not what {LIST} says; it was changed or damaged")


def _digest(info: ZipInfo, open_: Open) -> str:
    digest = sha256()
    with open_(info) as stream:
        while chunk := stream.read():
            digest.update(chunk)
    return digest.hexdigest()


def _content(found: dict[str, ZipInfo], open_: Open, name: str) -> bytes:
    """A small entry as a whole; raises `Damaged`."""
    if name not in found:
        raise Damaged("WrongPackage", f"no {name} in it; its digests are not checked")
    parts, size = [], 0
    with open_(found[name]) as stream:
        while chunk := stream.read():
            parts.append(chunk)
            size += len(chunk)
            if size > MAX_LIST:
                raise Damaged("TooLarge", f"{name} has more than {MAX_LIST:,} bytes; its digests are not checked")
    return b"".join(parts)


def _label(digest: str) -> str:
    return f"sha256:{digest}"
