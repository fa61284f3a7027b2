"""The watch over the network sees what it should; without this it could be blind for ever."""

from __future__ import annotations

import socket


def test_a_connection_to_any_address_is_noticed(no_network: list[str]) -> None:
    with socket.socket() as connection:
        connection.settimeout(0.05)
        connection.connect_ex(("127.0.0.1", 9))
    seen = list(no_network)
    no_network.clear()
    assert len(seen) == 1
    assert "127.0.0.1" in seen[0]


def test_looking_a_name_up_is_noticed(no_network: list[str]) -> None:
    socket.getaddrinfo("127.0.0.1", 80)
    seen = list(no_network)
    no_network.clear()
    assert len(seen) == 1
