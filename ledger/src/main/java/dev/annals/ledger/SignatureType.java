package dev.annals.ledger;

/** What a key signs, and the byte that says so in its id (C2SP signed-note). */
public enum SignatureType {
    /** The text of a note, by Ed25519: how the ledger signs. */
    NOTE(0x01),
    /** A time and a checkpoint, by Ed25519: how a witness signs (C2SP tlog-cosignature). */
    COSIGNATURE(0x04);

    private final int identifier;

    SignatureType(int identifier) {
        this.identifier = identifier;
    }

    byte identifier() {
        return (byte) identifier;
    }

    static SignatureType of(byte identifier) {
        for (SignatureType type : values()) {
            if (type.identifier() == identifier) {
                return type;
            }
        }
        throw new MalformedException("a key for another kind of signature");
    }
}
