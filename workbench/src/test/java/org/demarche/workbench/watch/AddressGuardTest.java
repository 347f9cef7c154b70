package org.demarche.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/", "http://127.8.9.1/", "http://localhost/", "http://0.0.0.0/", "http://10.1.2.3/",
                "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest", "http://100.64.0.1/",
                        "http://[::1]/",
                "http://[::]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:127.0.0.1]/",
                        "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/", "http://224.0.0.1/", "http://255.255.255.255/", "http://192.0.2.1/",
                        "http://2130706433/",
                "file:///etc/passwd", "ftp://1.1.1.1/", "http://user:word@1.1.1.1/", "http:///nowhere"
            })
    void resolve_whatIsNotPublic_isRefused(String address) {
        assertThatThrownBy(() -> new AddressGuard(Set.of()).resolve(URI.create(address)))
                .isInstanceOf(AddressGuard.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.215.14", "172.32.0.1", "2606:4700::1111", "64:ff9b::101:101"})
    void isPublic_whatAllCanReach_isLetThrough(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void resolve_allowedByName_letsThatPortThroughOnly() throws Exception {
        AddressGuard guard = new AddressGuard(Set.of("127.0.0.1:8080"));
        assertThat(guard.resolve(URI.create("http://127.0.0.1:8080/feed"))).hasSize(1);
        assertThatThrownBy(() -> guard.resolve(URI.create("http://127.0.0.1:8081/feed")))
                .isInstanceOf(AddressGuard.Refused.class);
    }
}
