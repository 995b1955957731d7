"""Events, control and places for maps: OGC API Features (Part 1: Core, 17-069r4) in GeoJSON (RFC 7946)."""
