package dev.annals.ledger;

import java.nio.ByteBuffer;

/** Names of keys, and the ids that follow from name, kind and public key (C2SP signed-note). */
final class KeyName {
    private KeyName() {}

    static String check(String name) {
        boolean spaced = name.codePoints()
                .anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
        if (name.isEmpty() || name.indexOf('+') >= 0 || spaced) {
            throw new MalformedException("the name of a key is empty or has a space or a plus sign");
        }
        return name;
    }

    static int id(String name, SignatureType type, byte[] publicKey) {
        byte[] start = Utf8.encode(name + "\n");
        byte[] named = ByteBuffer.allocate(start.length + 1 + publicKey.length)
                .put(start)
                .put(type.identifier())
                .put(publicKey)
                .array();
        return ByteBuffer.wrap(Hash.of(named).bytes()).getInt();
    }
}
