#!/usr/bin/env python3
"""Checks that events are in an Annals ledger, with nothing but Python and the ledger's public key.

    verify.py --key VKEY [--key VKEY ...] [--witness VKEY ... --witnesses N] [--checkpoint FILE ...] FILE ...

A FILE is an archive of evidence, or a .tlog-proof followed by the file of its event, as JSON; docs/ledger-format.md
describes them. One line for each says what holds or names the first check that does not. Written from that
description and from RFC 9162, RFC 8032 and C2SP alone, to be read in one sitting: it shares nothing with the verifier
that ships. It has none of that one's limits, so a file that was made to do harm can fill the memory.
"""

import argparse
import json
import re
import sys
import uuid
import zipfile
import zlib

from ledger import Fails, Tree, checkpoint, entry, grew, micros, note, proof_file, root_of, sha256, signers, unbase64, verifier_key


def signed(text, signatures, keys):
    """Size and root of a checkpoint of the ledger."""
    origin, size, root = checkpoint(text)
    if origin not in {name for name, _, _, _ in keys}:
        raise Fails("ORIGIN", size)
    if not signers(text, signatures, keys):
        raise Fails("SIGNATURE", size)
    return size, root


def signed_head(text, signatures, keys, witnesses, needed):
    size, root = signed(text, signatures, keys)
    seen = signers(text, signatures, witnesses)
    if seen is None or len(seen) < needed:
        raise Fails("WITNESSES", size)
    return size, root


def entry_of(event):
    try:
        return entry(event)
    except (ValueError, AttributeError, RecursionError) as error:
        raise Fails("EVENT", event["position"]) from error


def verify(proof, event, keys, witnesses, needed):
    """The size of the ledger and the event's position."""
    extra, index, hashes, (text, signatures) = proof_file(proof)
    size, root = signed_head(text, signatures, keys, witnesses, needed)
    if index != event["position"] - 1 or index >= size:
        raise Fails("PROOF", event["position"])
    leaf = entry_of(event)
    if root_of(index, size, sha256(b"\x00" + leaf), hashes) != root:
        raise Fails("EVENT", event["position"])
    if extra and extra != leaf:
        raise Fails("PROOF", event["position"])
    return size, event["position"]


# --- Archives (docs/ledger-format.md, section 8) ----------------------------------------------------------------

NAMES = re.compile(r"manifest\.json|checkpoint|ledger\.vkey|events\.ndjson|report\.html|earlier/([1-9][0-9]{0,18})(\.consistency)?")
ENTITY = re.compile("[^:]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EVENT = {"position": int, "eventId": str, "aggregateType": str, "aggregateId": str, "version": int, "name": str}
EVENT.update({"revision": int, "recordedAt": str, "metadata": str, "payload": str})
MANIFEST = {"format": str, "formatVersion": int, "kind": str, "origin": str, "events": int, "treeSize": int}


def once(pairs):
    if len({name for name, _ in pairs}) < len(pairs):
        raise Fails("MALFORMED")
    return dict(pairs)


def members(text, types):
    """A JSON object with these members and no others."""
    found = json.loads(text, object_pairs_hook=once)
    if not isinstance(found, dict) or {name: type(value) for name, value in found.items()} != types:
        raise Fails("MALFORMED")
    for name, value in found.items():
        most = 2**31 if name == "revision" else 2**63
        if type(value) is int and not -most <= value < most:
            raise Fails("MALFORMED")
    return found


def hash_of(text):
    digest = unbase64(text)
    if len(digest) != 32:
        raise Fails("MALFORMED")
    return digest


def size_of(text):
    try:
        return checkpoint(text)[1]
    except Fails as error:
        raise Fails("MALFORMED") from error


class Archive:
    def __init__(self, path, kept):
        self.zip = zipfile.ZipFile(path)
        names = self.zip.namelist()
        if len(set(names)) < len(names) or not all(NAMES.fullmatch(name) for name in names):
            raise Fails("MALFORMED")
        text = self.text("manifest.json")
        kind = json.loads(text)["kind"]
        about = {"entity": str} if kind == "ENTITY" else {"from": int, "to": int}
        self.manifest = members(text, MANIFEST | about)
        self.kind = kind
        if (self.manifest["format"], self.manifest["formatVersion"]) != ("annals-evidence", 1):
            raise Fails("MALFORMED")
        if kind not in ("ENTITY", "RANGE", "HISTORY"):
            raise Fails("MALFORMED")
        if kind == "ENTITY" and not ENTITY.fullmatch(self.manifest["entity"]):
            raise Fails("MALFORMED")
        if kind != "ENTITY" and not 1 <= self.manifest["from"] <= self.manifest["to"] + 1:
            raise Fails("MALFORMED")
        self.head = note(self.text("checkpoint"))
        sizes = sorted({int(NAMES.fullmatch(name)[1]) for name in names if name.startswith("earlier/")})
        self.earlier = [note(self.text(f"earlier/{size}")) for size in sizes]
        self.proofs = {}
        for size, (text, _) in zip(sizes, self.earlier):
            if size_of(text) != size or (f"earlier/{size}.consistency" in names) == (kind == "HISTORY"):
                raise Fails("MALFORMED")
            if kind != "HISTORY":
                self.proofs[size] = [hash_of(line) for line in self.lines(f"earlier/{size}.consistency")]
        self.earlier += [other for other in kept if other not in self.earlier]

    def text(self, name):
        return self.zip.read(name).decode()

    def lines(self, name):
        *lines, rest = self.text(name).split("\n")
        if rest:
            raise Fails("MALFORMED")
        return lines

    def events(self, shown):
        """Event by event, with its hashes; `shown` is the member that has them."""
        with self.zip.open("events.ndjson") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    raise Fails("MALFORMED")
                event = members(line.decode(), EVENT | {shown: list if shown == "proof" else str})
                for name in ("eventId", "aggregateId"):
                    if str(uuid.UUID(event[name])) != event[name]:
                        raise Fails("MALFORMED")
                if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", event["recordedAt"]):
                    raise Fails("MALFORMED")
                micros(event["recordedAt"])
                if shown == "proof" and len(event[shown]) > 63:
                    raise Fails("MALFORMED")
                yield event, [hash_of(one) for one in event[shown]] if shown == "proof" else hash_of(event[shown])


def history(archive, keys, witnesses, needed):
    """How many events hold; builds the tree and compares it at each checkpoint."""
    head = signed_head(*archive.head, keys, witnesses, needed)
    awaited = sorted([signed(*earlier, keys) for earlier in archive.earlier] + [head], key=lambda one: one[0])
    tree = Tree()

    def meet():
        while awaited and awaited[0][0] == tree.size:
            if awaited.pop(0)[1] != tree.root():
                raise Fails("ROOT", tree.size)

    meet()
    for event, leaf in archive.events("leafHash"):
        if event["position"] != tree.size + 1:
            raise Fails("ORDER", tree.size + 1)
        if not awaited:
            raise Fails("PROOF", tree.size + 1)
        if sha256(b"\x00" + entry_of(event)) != leaf:
            raise Fails("EVENT", tree.size + 1)
        tree.append(leaf)
        meet()
    if awaited:
        raise Fails("ORDER", tree.size + 1)
    return tree.size, True


def proved(archive, keys, witnesses, needed):
    """How many events hold, each by its proof, and whether the entity is among them."""
    size, root = signed_head(*archive.head, keys, witnesses, needed)
    for earlier in archive.earlier:
        before, old_root = signed(*earlier, keys)
        hashes = archive.proofs.get(before, [] if before == size else None)
        if hashes is None or not grew(before, size, old_root, root, hashes):
            raise Fails("GROWTH", before)
    ranged = archive.kind == "RANGE"
    last, count, versions, seen = archive.manifest["from"] - 1 if ranged else 0, 0, {}, ranged
    for event, hashes in archive.events("proof"):
        position, aggregate = event["position"], event["aggregateId"]
        if ranged and (position != last + 1 or position > archive.manifest["to"]):
            raise Fails("ORDER", last + 1)
        if position <= last:
            raise Fails("ORDER", position)
        if position > size:
            raise Fails("PROOF", position)
        if root_of(position - 1, size, sha256(b"\x00" + entry_of(event)), hashes) != root:
            raise Fails("EVENT", position)
        if not ranged and event["version"] != versions.get(aggregate, 0) + 1:
            raise Fails("VERSIONS", position)
        seen = seen or archive.manifest["entity"] == event["aggregateType"] + ":" + aggregate
        versions[aggregate], last, count = event["version"], position, count + 1
    if ranged and last != archive.manifest["to"]:
        raise Fails("ORDER", last + 1)
    return count, seen


def verify_archive(path, keys, witnesses, needed, kept):
    """The size of the ledger and how many events are in it as they are given."""
    archive = Archive(path, kept)
    try:
        own = [verifier_key(line) for line in archive.lines("ledger.vkey")]
    except (Fails, ValueError) as error:
        raise Fails("MALFORMED") from error
    if not own:
        raise Fails("MALFORMED")
    count, seen = (history if archive.kind == "HISTORY" else proved)(archive, keys, witnesses, needed)
    if "report.html" in archive.zip.namelist():
        archive.zip.read("report.html")
    origin, size, _ = checkpoint(archive.head[0])
    said = archive.manifest
    whole = archive.kind != "HISTORY" or (said["from"], said["to"]) == (1, size)
    if not (seen and whole and (said["origin"], said["treeSize"], said["events"]) == (origin, size, count)):
        raise Fails("MANIFEST", 0)
    return size, count


def read(path):
    with open(path, "rb") as file:
        return file.read().decode()


def is_archive(path):
    with open(path, "rb") as file:
        return file.read(2) == b"PK"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--key", action="append", required=True, metavar="VKEY", help="of the ledger; its name is the origin")
    parser.add_argument("--witness", action="append", default=[], metavar="VKEY")
    parser.add_argument("--witnesses", type=int, metavar="N", help="how many must have signed, unless all")
    parser.add_argument("--checkpoint", action="append", default=[], metavar="FILE", help="that was kept elsewhere")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()
    keys = [verifier_key(key) for key in options.key]
    witnesses = [verifier_key(key) for key in options.witness]
    needed = len(witnesses) if options.witnesses is None else options.witnesses
    kept = [note(read(path)) for path in options.checkpoint]
    failed = False
    files = list(options.files)
    while files:
        file = files.pop(0)
        try:
            if is_archive(file):
                size, count = verify_archive(file, keys, witnesses, needed, kept)
                print(f"holds: {count} events are in the ledger of {size}")
            elif not files:
                parser.error("each proof needs its event")
            else:
                size, position = verify(read(file), json.loads(read(files.pop(0))), keys, witnesses, needed)
                print(f"holds: the event at position {position} is in the ledger of {size}")
        except Fails as flaw:
            failed = True
            print("fails:", *flaw.args)
        except (ValueError, KeyError, TypeError, IndexError, EOFError, NotImplementedError, RecursionError):
            failed = True
            print("fails: MALFORMED")
        except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError):
            failed = True
            print("fails: MALFORMED")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
