"""What an Annals ledger is made of: its tree, its texts and what it holds of an event."""

import base64
import datetime
import hashlib
import json
import re
import struct
import uuid

from ed25519 import verifies


class Fails(Exception):
    """The name of the check that does not hold and, in an archive, where."""


# --- Merkle tree (RFC 9162, section 2.1) ------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def root_of(index, size, leaf, hashes):
    """The root that a proof of inclusion leads to, or None where it has another length than such a proof has."""
    node, last, found = index, size - 1, leaf
    for sibling in hashes:
        if last == 0:
            return None
        if node & 1 or node == last:
            found = sha256(b"\x01" + sibling + found)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            found = sha256(b"\x01" + found + sibling)
        node, last = node >> 1, last >> 1
    return found if last == 0 else None


def grew(smaller, size, old_root, new_root, hashes):
    """Whether a proof of consistency leads from one root to the other."""
    if smaller == size:
        return not hashes and old_root == new_root
    if smaller == 0 or smaller > size:
        return False
    path = ([old_root] if smaller & (smaller - 1) == 0 else []) + hashes
    if not path:
        return False
    node, last = smaller - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old, new = path[0], path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            old, new = sha256(b"\x01" + sibling + old), sha256(b"\x01" + sibling + new)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            new = sha256(b"\x01" + new + sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and old == old_root and new == new_root


class Tree:
    """Grows leaf by leaf; keeps the root of each complete subtree, the largest first."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def append(self, leaf):
        index = self.size
        while index & 1:
            leaf, index = sha256(b"\x01" + self.peaks.pop() + leaf), index >> 1
        self.peaks.append(leaf)
        self.size += 1

    def root(self):
        if not self.peaks:
            return sha256(b"")
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = sha256(b"\x01" + peak + root)
        return root


# --- Texts (C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof) -------------------------------------


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Fails("MALFORMED") from error
    if base64.b64encode(data).decode() != text:
        raise Fails("MALFORMED")
    return data


def number(text):
    if not re.fullmatch("0|[1-9][0-9]{0,18}", text):
        raise Fails("MALFORMED")
    return int(text)


def verifier_key(text):
    name, key_id, encoded = text.split("+", 2)
    typed = unbase64(encoded)
    if sha256(name.encode() + b"\n" + typed)[:4].hex() != key_id or len(typed) != 33 or typed[0] not in (1, 4):
        raise Fails("not a key: " + text)
    return name, bytes.fromhex(key_id), typed[0], typed[1:]


def made(kind, key, text, signature):
    if kind == 1:
        return verifies(key, text, signature)
    time = struct.unpack(">Q", signature[:8])[0] if len(signature) == 72 else 2**63
    return time < 2**63 and verifies(key, b"cosignature/v1\ntime %d\n" % time + text, signature[8:])


def signers(text, signatures, keys):
    """Which of the keys signed; None where somebody else did in the name of one."""
    found = set()
    for name, key_id, kind, key in keys:
        for signer, signature in signatures:
            if signer == name and signature[:4] == key_id:
                if not made(kind, key, text.encode(), signature[4:]):
                    return None
                found.add((name, key_id))
    return found


def note(text):
    head, blank, tail = text.rpartition("\n\n")
    if not blank or not tail.endswith("\n"):
        raise Fails("MALFORMED")
    signatures = []
    for line in tail[:-1].split("\n"):
        match = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
        if not match:
            raise Fails("MALFORMED")
        signatures.append((match[1], unbase64(match[2])))
    return head + "\n", signatures


def checkpoint(text):
    lines = text.split("\n")
    if len(lines) < 4 or lines.index("") != len(lines) - 1:
        raise Fails("CHECKPOINT", 0)
    try:
        return lines[0], number(lines[1]), unbase64(lines[2])
    except Fails as error:
        raise Fails("CHECKPOINT", 0) from error


def proof_file(text):
    head, blank, tail = text.partition("\n\n")
    lines = head.split("\n")
    if not blank or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        raise Fails("MALFORMED")
    extra = unbase64(lines.pop(0)[6:]) if lines and lines[0].startswith("extra ") else b""
    if not lines or not lines[0].startswith("index "):
        raise Fails("MALFORMED")
    index = number(lines.pop(0)[6:])
    hashes = [unbase64(line) for line in lines]
    if any(len(digest) != 32 for digest in hashes):
        raise Fails("MALFORMED")
    return extra, index, hashes, note(tail)


# --- What the ledger holds of an event (docs/ledger-format.md) ---------------------------------------------------


def micros(text):
    since = datetime.datetime.fromisoformat(text) - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return since // datetime.timedelta(microseconds=1)


def entry(event):
    fields = [
        struct.pack(">q", event["position"]),
        uuid.UUID(event["eventId"]).bytes,
        event["aggregateType"].encode(),
        uuid.UUID(event["aggregateId"]).bytes,
        struct.pack(">q", event["version"]),
        event["name"].encode(),
        struct.pack(">i", event["revision"]),
        struct.pack(">q", micros(event["recordedAt"])),
        json.loads(event["metadata"]).get("occurredAt", "").encode(),
        sha256(event["metadata"].encode()),
        sha256(event["payload"].encode()),
    ]
    return b"\x01" + b"".join(struct.pack(">I", len(field)) + field for field in fields)
