package org.demarche.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    @Test
    void file_ofUsers_holdsNeitherPasswordNorToken_andIsForItsOwnerAlone() throws Exception {
        String token = Users.of(folder).add("ada", Role.REVIEWER, PASSWORD);

        Path file = folder.resolve("users.json");
        assertThat(Files.readString(file))
                .contains("\"name\":\"ada\"", "$argon2id$v=19$m=65536,t=3,p=1$")
                .doesNotContain(PASSWORD)
                .doesNotContain(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void user_isKnown_byPasswordAndByToken_andByNothingElse() {
        Users users = Users.of(folder);
        String token = users.add("ada", Role.REVIEWER, PASSWORD);

        assertThat(users.byPassword("ada", PASSWORD))
                .get()
                .extracting(User::role)
                .isEqualTo(Role.REVIEWER);
        assertThat(users.byPassword("ada", PASSWORD + " ")).isEmpty();
        assertThat(users.byPassword("bob", PASSWORD)).isEmpty();
        assertThat(users.byToken(token)).get().extracting(User::name).isEqualTo("ada");
        assertThat(users.byToken("")).isEmpty();
    }

    @Test
    void change_byAnotherProcess_countsFromTheNextQuestionOn() {
        Users served = Users.of(folder);
        assertThat(served.all()).isEmpty();
        String first = Users.of(folder).add("ada", Role.OWNER, PASSWORD);
        assertThat(served.byToken(first)).isPresent();

        String second = Users.of(folder).renewToken("ada");
        assertThat(served.byToken(first)).isEmpty();
        assertThat(served.byToken(second)).isPresent();

        Users.of(folder).remove("ada");
        assertThat(served.byToken(second)).isEmpty();
    }

    @Test
    void add_manyAtOnce_keepsAll() throws Exception {
        List<Callable<String>> adding = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "user" + i;
            adding.add(() -> Users.of(folder).add(name, Role.READER, PASSWORD));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (Future<String> added : pool.invokeAll(adding)) {
                assertThat(added.get()).hasSizeGreaterThan(40);
            }
        }
        assertThat(Users.of(folder).all()).hasSize(6);
    }

    @Test
    void add_whatMakesNoSense_isRefusedWithTheRemedy() {
        Users users = Users.of(folder);
        users.add("ada", Role.OWNER, PASSWORD);

        assertThatExceptionOfType(DemarcheException.class)
                .isThrownBy(() -> users.add("ada", Role.OWNER, PASSWORD))
                .withMessageContaining("there is a user 'ada' already");
        assertThatExceptionOfType(DemarcheException.class)
                .isThrownBy(() -> users.add("<b>", Role.OWNER, PASSWORD))
                .withMessageContaining("is no name");
        assertThatExceptionOfType(DemarcheException.class)
                .isThrownBy(() -> users.add("bob", Role.OWNER, "short"))
                .withMessageContaining("take 10 to");
        assertThatExceptionOfType(DemarcheException.class)
                .isThrownBy(() -> users.remove("bob"))
                .withMessageContaining("no user 'bob'");
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void file_damaged_letsNobodyIn() throws Exception {
        Files.writeString(folder.resolve("users.json"), "{\"users\": [{\"name\": \"ada\", \"role\": \"king\"}]}");
        assertThatExceptionOfType(DemarcheException.class)
                .isThrownBy(() -> Users.of(folder).all())
                .withMessageContaining("users.json");
    }
}
