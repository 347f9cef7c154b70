package org.demarche.workbench.watch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Says to which machine an address on the web leads, and refuses what lies on this machine or in a private network. A connection is made to
 * the very machine that was looked at, so that a name cannot lead elsewhere the second time it is asked for.
 *
 * @param allowed hosts with their ports, such as {@code 127.0.0.1:8080}, that are let through
 */
record AddressGuard(Set<String> allowed) {
    /** An address that is not to be fetched. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** The machines that the address leads to. */
    List<InetAddress> resolve(URI address) throws IOException {
        String scheme = String.valueOf(address.getScheme());
        String host = address.getHost();
        if (!scheme.equals("http") && !scheme.equals("https") || host == null || address.getUserInfo() != null) {
            throw new Refused(address + ": is no address on the web (http or https, a host, no password)");
        }
        List<InetAddress> found = Arrays.asList(InetAddress.getAllByName(host.replaceAll("^\\[|]$", "")));
        if (!allowed.contains(host + ":" + port(address))) {
            for (InetAddress each : found) {
                if (!isPublic(each)) {
                    throw new Refused(
                            address + ": leads to " + each.getHostAddress()
                                    + ", which is this machine or a private network; allow it by name in the file of feeds if that is meant");
                }
            }
        }
        return found;
    }

    static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** Whether all the world can have it: neither loopback, link-local, private, shared, reserved nor a wrapping of such. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        int a = four[0] & 0xff;
        int b = four[1] & 0xff;
        int c = four[2] & 0xff;
        return a != 0
                && a < 240 // reserved, and broadcast
                && !(a == 100 && b >= 64 && b < 128) // shared by carriers
                && !(a == 192 && b == 0 && (c == 0 || c == 2)) // protocols, documentation
                && !(a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)) // measuring, documentation
                && !(a == 203 && b == 0 && c == 113); // documentation
    }

    /** Of the sixth version only global unicast; where the fourth is wrapped in it, that counts. */
    private static boolean isPublicSix(byte[] six) {
        int first = (six[0] & 0xff) << 8 | six[1] & 0xff;
        if (first == 0x2002) { // 6to4
            return isPublicFour(Arrays.copyOfRange(six, 2, 6));
        }
        if (first == 0x64 && (six[2] & 0xff) == 0xff && (six[3] & 0xff) == 0x9b) { // NAT64
            return isPublicFour(Arrays.copyOfRange(six, 12, 16));
        }
        boolean documentation = first == 0x2001 && (six[2] & 0xff) == 0x0d && (six[3] & 0xff) == 0xb8;
        boolean teredo = first == 0x2001 && six[2] == 0 && six[3] == 0;
        return (first & 0xe000) == 0x2000 && !documentation && !teredo;
    }

    private static boolean isPublicFour(byte[] four) {
        try {
            return isPublic(InetAddress.getByAddress(four));
        } catch (IOException e) {
            return false;
        }
    }
}
