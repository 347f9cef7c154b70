package org.demarche.workbench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code ./demarche}, with programs that only note how they are called in place of Java and Maven. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path ROOT = Path.of(System.getProperty("demarche.root"));

    @TempDir
    Path folder;

    private Path home;
    private Path jdk;
    private Path tools;

    @BeforeEach
    void makeAHouse() throws Exception {
        home = Files.createDirectories(folder.resolve("a house"));
        Files.copy(ROOT.resolve("demarche"), home.resolve("demarche"));
        Files.copy(ROOT.resolve("jdk.sh"), home.resolve("jdk.sh"));
        executable(home.resolve("demarche"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("model/src/main"));
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.3\"\n");
        script(jdk.resolve("bin/javac"), "exit 0");
        script(jdk.resolve("bin/java"), "echo \"in $PWD\"; for a in \"$@\"; do echo \"[$a]\"; done; exit 7");
        tools = folder.resolve("tools");
        script(tools.resolve("npm"), "exit 0");
        script(
                tools.resolve("mvn"),
                "echo \"$@\" >>'" + folder.resolve("mvn.log")
                        + "'; mkdir -p workbench/target/lib; echo jar >workbench/target/demarche.jar;"
                        + " echo library >workbench/target/lib/one-1.0.jar");
        Files.writeString(home.resolve("dependencies.sha256"), sha256("library\n") + "  one-1.0.jar\n");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static void executable(Path file) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void script(Path file, String body) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private record Run(int code, String out, String err) {}

    private Run run(Path directory, Path launcher, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("DEMARCHE_JAVA_HOME", jdk.toString());
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Run run(String... arguments) throws Exception {
        return run(folder, home.resolve("demarche"), Map.of(), arguments);
    }

    @Test
    void firstRun_builds_andSaysSo() throws Exception {
        Run run = run("events", "--country", "two words");

        assertThat(run.err).isEqualTo("demarche: building (first run only, a few minutes) ...\n");
        assertThat(run.code).isEqualTo(7);
        assertThat(run.out).contains("in " + folder.toRealPath(), "[events]\n[--country]\n[two words]\n");
    }

    @Test
    void libraryThatIsAnother_isNotRun() throws Exception {
        Files.writeString(home.resolve("dependencies.sha256"), sha256("another\n") + "  one-1.0.jar\n");

        Run run = run("--version");

        assertThat(run.err)
                .endsWith("demarche: one-1.0.jar is not the library that dependencies.sha256 names: delete it under"
                        + " ~/.m2/repository and run again\n");
        assertThat(run.code).isEqualTo(3);
        assertThat(run.out).isEmpty();
    }

    @Test
    void secondRun_throughALink_buildsNothing() throws Exception {
        run("--version");
        Path link = Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("bin")).resolve("dm"), Path.of("../a house/demarche"));

        Run run = run(home, link, Map.of("DEMARCHE_OPTS", "-Xmx4g -ea"), "code");

        assertThat(run.err).isEmpty();
        assertThat(run.code).isEqualTo(7);
        assertThat(run.out)
                .contains("[-Xmx4g]\n[-ea]\n", "[-Ddemarche.root=" + home.toRealPath() + "]", "[-Ddemarche.terminal=]");
        assertThat(Files.readAllLines(folder.resolve("mvn.log"))).hasSize(1);
    }

    @Test
    void sourceChanged_buildsAgain() throws Exception {
        run("--version");
        Path source = Files.writeString(home.resolve("model/src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run("--version").err).isEqualTo("demarche: building, for the sources have changed ...\n");
    }

    @Test
    void read_ofLittle_doesWithoutTheThoroughCompiler() throws Exception {
        String option = "[-XX:TieredStopAtLevel=1]";
        Path little = Files.writeString(folder.resolve("a page.html"), "France praised Japan.");
        Path much = Files.writeString(folder.resolve("much.jsonl"), "x".repeat(300_000));

        assertThat(run("read", little.toString()).out).contains(option);
        assertThat(run("read", little.toString(), "--data", folder.toString()).out)
                .contains(option);
        assertThat(run("read", little.toString(), much.toString()).out).doesNotContain(option);
        assertThat(run("read", folder.toString()).out).doesNotContain(option);
        assertThat(run("serve").out).doesNotContain(option);
    }

    @Test
    void keptClasses_fitTheJdk() throws Exception {
        assertThat(run("serve").out).contains("[-XX:SharedArchiveFile=" + home.toRealPath());
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");

        assertThat(run("serve").out)
                .contains("[-XX:AOTCache=" + home.toRealPath())
                .doesNotContain("SharedArchiveFile");
    }

    @Test
    void buildFails_showsTheErrorsAndWhereTheRestIs() throws Exception {
        script(tools.resolve("mvn"), "echo '[INFO] much'; echo '[ERROR] it broke'; exit 1");

        Run run = run("--version");

        assertThat(run.code).isEqualTo(3);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("[ERROR] it broke", "build.log").doesNotContain("much");
    }

    @Test
    void mavenMissing_namesWhatInstallsIt() throws Exception {
        Files.delete(tools.resolve("mvn"));
        Path few = folder.resolve("few");
        for (String name : List.of(
                "sh",
                "dirname",
                "readlink",
                "sed",
                "find",
                "head",
                "cut",
                "stty",
                "touch",
                "mkdir",
                "cat",
                "grep",
                "mv",
                "rm")) {
            Path real = Files.exists(Path.of("/usr/bin", name)) ? Path.of("/usr/bin", name) : Path.of("/bin", name);
            script(few.resolve(name), "exec " + real + " \"$@\"");
        }

        Run run = run(folder, home.resolve("demarche"), Map.of("PATH", few.toString()), "--version");

        assertThat(run.code).isEqualTo(3);
        assertThat(run.err).contains("mvn is needed").contains("apt-get install maven");
    }

    @Test
    void jdkMissing_namesWhatInstallsIt() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(
                home.resolve("jdk.sh"), "find_jdk() { echo 'demarche: no JDK 21 or later found' >&2; return 1; }\n");

        Run run = run("--version");

        assertThat(run.code).isEqualTo(3);
        assertThat(run.err).contains("no JDK 21 or later found");
    }
}
