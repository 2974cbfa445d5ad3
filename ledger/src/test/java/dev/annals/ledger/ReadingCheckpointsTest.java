package dev.annals.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints of logs that others run. */
class ReadingCheckpointsTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /** A head of Go's checksum database. */
    @Test
    void a_head_of_the_go_checksum_database_verifies() {
        SignedNote note = SignedNote.parse("""
                go.sum database tree
                49189689
                ftjbAOzaupaIvaPo/G+Dk63nxOZ2s1OPOKIaPtXs7S4=

                — sum.golang.org Az3grlKZssqRoMNPpZfKt0TphbbcF+pzXqElURJKRNFKfaUAgqeI5k2AORH0QAhg/ebRwyIqD/OqP4oLtLnNumvOBAM=
                """);
        VerifierKey key = VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        assertThat(note.signers(List.of(key)).genuine()).containsExactly(key);
        assertThat(Checkpoint.parse(note.text()))
                .isEqualTo(new Checkpoint(
                        "go.sum database tree",
                        49_189_689,
                        Hash.parse("ftjbAOzaupaIvaPo/G+Dk63nxOZ2s1OPOKIaPtXs7S4=")));
    }

    /** Of a staging log for Certificate Transparency, signed in two ways by the log and by four witnesses. */
    @Test
    void a_checkpoint_with_witnesses_verifies_by_log_and_witness() {
        SignedNote note = SignedNote.parse("""
                arche2025h1.staging.ct.transparency.dev
                1432088532
                U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

                — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
                — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
                — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
                — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
                — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
                — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
                """);
        VerifierKey log = VerifierKey.parse(
                "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
        VerifierKey witness = VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
        assertThat(witness.type()).isEqualTo(SignatureType.COSIGNATURE);
        assertThat(note.signers(List.of(log, witness)))
                .isEqualTo(new SignedNote.Signers(List.of(log, witness), List.of()));
        SignedNote grown = new SignedNote(note.text().replace("1432088532", "1432088533"), note.signatures());
        assertThat(grown.signers(List.of(log, witness)))
                .isEqualTo(new SignedNote.Signers(List.of(), List.of(log, witness)));
    }

    /** The example of C2SP tlog-cosignature, whose keys are not published. */
    @Test
    void a_witness_signs_the_time_and_the_whole_text() {
        assertThat(VerifierKey.cosigned(1_679_315_147, "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n"))
                .isEqualTo("""
                        cosignature/v1
                        time 1679315147
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                        """);
    }

    @Test
    void a_checkpoint_is_read_as_it_is_written_and_may_have_more_lines() {
        Checkpoint checkpoint = new Checkpoint("example.com/ledger", 0, Hash.OF_NOTHING);
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(Checkpoint.parse(checkpoint.text() + "more\n")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n1\n",
                "origin\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "origin\n01\n" + ROOT + "\n",
                "origin\n-1\n" + ROOT + "\n",
                "origin\n+1\n" + ROOT + "\n",
                "origin\n9223372036854775808\n" + ROOT + "\n",
                "origin\n1\nCsUY\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "origin\n1\n" + ROOT + "\n\n",
            })
    void a_mangled_checkpoint_is_none(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
    }
}
