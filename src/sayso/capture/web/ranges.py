"""Which addresses are of the public network, by the registries of special-purpose addresses (IANA, RFC 6890)."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address

NOT_PUBLIC_4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # between carriers and their customers (CGNAT); also metadata of one cloud
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # the wire server of one cloud: public by its number, private by its use
        "169.254.0.0/16",  # link-local; metadata of most clouds
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments; metadata of one cloud
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays of 6to4, given up
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
UNICAST_6 = IPv6Network("2000::/3")  # all that is given out so far
NOT_PUBLIC_6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments, Teredo among them, which hides an IPv4 address behind a relay
        "2001:db8::/32",  # documentation
        "3fff::/20",  # documentation
    )
)
MAPPED = IPv6Network("::ffff:0:0/96")
NAT64 = IPv6Network("64:ff9b::/96")
SIX_TO_FOUR = IPv6Network("2002::/16")
ISATAP = frozenset({0x00005EFE, 0x02005EFE})  # the third quarter of an address that tunnels to the IPv4 in the fourth


def is_public(address: Address) -> bool:
    """Whether an address belongs to the public network, as far as its number tells.

    An IPv6 address that holds an IPv4 one (mapped, NAT64, 6to4, ISATAP) is public only if that one is.
    """
    if isinstance(address, IPv4Address):
        return not any(address in network for network in NOT_PUBLIC_4)
    if address.scope_id is not None:
        return False
    hidden = hidden_ipv4(address)
    if hidden is not None and not is_public(hidden):
        return False
    if address in MAPPED or address in NAT64:
        return True
    return address in UNICAST_6 and not any(address in network for network in NOT_PUBLIC_6)


def hidden_ipv4(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that packets to an IPv6 one end up at, where its form says so."""
    number = int(address)
    if address in MAPPED or address in NAT64 or (number >> 32) & 0xFFFFFFFF in ISATAP:
        return IPv4Address(number & 0xFFFFFFFF)
    if address in SIX_TO_FOUR:
        return IPv4Address((number >> 80) & 0xFFFFFFFF)
    return None


def is_loopback(address: Address) -> bool:
    """Whether an address is this machine, also written as an IPv6 one that holds it."""
    hidden = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (hidden or address).is_loopback
