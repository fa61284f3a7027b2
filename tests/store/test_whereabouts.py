"""Synced, network and removable folders are told by their paths and by what the machine says of its disks."""

from __future__ import annotations

import pytest

from octolegis.store.whereabouts import Kind, Machine, Mount, Whereabouts, place_of, this_machine

LINUX = Machine(
    (
        Mount("/", "ext4"),
        Mount("/home", "btrfs"),
        Mount("/boot/efi", "vfat"),
        Mount("/home/ana/office", "cifs"),
        Mount("/media/ana/KEY", "ext4"),
        Mount("/mnt/card", "exfat"),
        Mount("/srv/law", "nfs4"),
    )
)
WINDOWS = Machine(
    drives={"C": 3, "E": 2, "P": 4},
    environment={"OneDriveCommercial": r"C:\Users\ana\Work files"},
)
MAC = Machine()


@pytest.mark.parametrize(
    ("path", "machine", "expected"),
    [
        ("/home/ana/case.octolegis", LINUX, Whereabouts(Kind.FIXED)),
        ("/home/ana/office/case.octolegis", LINUX, Whereabouts(Kind.NETWORK, "office")),
        ("/home/ana/officers/case.octolegis", LINUX, Whereabouts(Kind.FIXED)),
        ("/srv/law/Закон/case.octolegis", LINUX, Whereabouts(Kind.NETWORK, "law")),
        ("/media/ana/KEY/case.octolegis", LINUX, Whereabouts(Kind.REMOVABLE, "KEY")),
        ("/mnt/card/case.octolegis", LINUX, Whereabouts(Kind.REMOVABLE, "card")),
        ("/boot/efi/case.octolegis", LINUX, Whereabouts(Kind.FIXED)),
        ("/home/ana/Dropbox/x/case.octolegis", LINUX, Whereabouts(Kind.SYNCED, "Dropbox")),
        ("/home/ana/Nextcloud/case.octolegis", LINUX, Whereabouts(Kind.SYNCED, "Nextcloud")),
        ("/home/ana/Dropbox", LINUX, Whereabouts(Kind.FIXED)),
        ("/home/ana/Boxes/case.octolegis", LINUX, Whereabouts(Kind.FIXED)),
        (r"C:\Users\ana\Documents\case.octolegis", WINDOWS, Whereabouts(Kind.FIXED)),
        (
            r"C:\Users\ana\OneDrive - Council of Europe\a.octolegis",
            WINDOWS,
            Whereabouts(Kind.SYNCED, "OneDrive"),
        ),
        (r"c:\users\ana\work files\Moldova\a.octolegis", WINDOWS, Whereabouts(Kind.SYNCED, "OneDrive")),
        (r"\\coe-files\cybercrime\a.octolegis", WINDOWS, Whereabouts(Kind.NETWORK, "coe-files/cybercrime")),
        (
            r"\\?\UNC\coe-files\cybercrime\a.octolegis",
            WINDOWS,
            Whereabouts(Kind.NETWORK, "coe-files/cybercrime"),
        ),
        (r"\\?\C:\a.octolegis", WINDOWS, Whereabouts(Kind.FIXED)),
        (r"E:\a.octolegis", WINDOWS, Whereabouts(Kind.REMOVABLE, "E:")),
        (r"p:\a.octolegis", WINDOWS, Whereabouts(Kind.NETWORK, "P:")),
        (
            "/Users/ana/Library/CloudStorage/GoogleDrive-a@b.c/My Drive/a.octolegis",
            MAC,
            Whereabouts(Kind.SYNCED, "GoogleDrive"),
        ),
        (
            "/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/a.octolegis",
            MAC,
            Whereabouts(Kind.SYNCED, "iCloud Drive"),
        ),
        ("/Volumes/STICK/a.octolegis", MAC, Whereabouts(Kind.REMOVABLE, "STICK")),
        ("/Users/ana/Documents/a.octolegis", MAC, Whereabouts(Kind.FIXED)),
    ],
)
def test_a_place_is_told_by_path_and_machine(path: str, machine: Machine, expected: Whereabouts) -> None:
    assert place_of(path, machine) == expected


def test_this_machine_says_something_and_a_temporary_file_lies_on_it(tmp_path: object) -> None:
    assert place_of(f"{tmp_path}/case.octolegis", this_machine(str(tmp_path))).kind is Kind.FIXED
