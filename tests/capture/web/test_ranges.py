from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.capture.web.ranges import NOT_PUBLIC_4, is_public

PRIVATE = st.sampled_from(NOT_PUBLIC_4).flatmap(
    lambda network: st.integers(int(network.network_address), int(network.broadcast_address)).map(IPv4Address)
)
ANY_4 = st.ip_addresses(v=4).filter(lambda address: isinstance(address, IPv4Address))
HIDINGS = {
    "mapped": lambda number: (0xFFFF << 32) | number,
    "nat64": lambda number: (0x0064FF9B << 96) | number,
    "6to4": lambda number: (0x2002 << 112) | (number << 80) | 1,
    "isatap": lambda number: (0x2A00 << 112) | (0x5EFE << 32) | number,
    "isatap, universal": lambda number: (0x2A00 << 112) | (0x02005EFE << 32) | number,
}


@given(PRIVATE)
def test_no_private_address_is_public(address: IPv4Address) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("hiding", HIDINGS)
@given(PRIVATE)
def test_an_address_that_hides_a_private_one_is_not_public(hiding: str, address: IPv4Address) -> None:
    assert not is_public(IPv6Address(HIDINGS[hiding](int(address))))


@pytest.mark.parametrize("hiding", HIDINGS)
def test_an_address_that_hides_a_public_one_is_public(hiding: str) -> None:
    assert is_public(IPv6Address(HIDINGS[hiding](int(IPv4Address("8.8.8.8")))))


@given(st.ip_addresses())
def test_what_python_knows_to_be_special_is_not_public(address: IPv4Address | IPv6Address) -> None:
    special = (address.is_private, address.is_loopback, address.is_link_local, address.is_multicast)
    if any((*special, address.is_unspecified, address.is_reserved)):
        hides = isinstance(address, IPv6Address) and (address.ipv4_mapped or int(address) >> 32 == 0x0064FF9B << 64)
        assert hides or not is_public(address)


@given(ANY_4)
def test_what_is_public_is_global(address: IPv4Address) -> None:
    if is_public(address):
        assert address.is_global


@pytest.mark.parametrize(
    "written",
    [
        "0.0.0.0",  # noqa: S104 an address to refuse
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "168.63.129.16",
        "169.254.169.254",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
    ],
)
def test_known_traps_of_version_4(written: str) -> None:
    assert not is_public(IPv4Address(written))


@pytest.mark.parametrize(
    "written",
    [
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
    ],
)
def test_known_traps_of_version_6(written: str) -> None:
    assert not is_public(IPv6Address(written))


@pytest.mark.parametrize("written", ["8.8.8.8", "100.63.255.255", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"])
def test_public_addresses_are_public(written: str) -> None:
    assert is_public(IPv6Address(written) if ":" in written else IPv4Address(written))
