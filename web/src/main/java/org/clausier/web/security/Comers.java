package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.clausier.web.desk.Digest;

/** Who counts as the same comer. */
final class Comers {

  private static final int NETWORK_BYTES = 8;

  private Comers() {}

  /**
   * The address that the server sees (behind a proxy, the one that CLAUSIER_FORWARDED lets it
   * believe). Whoever has an IPv6 address has 2⁶⁴ of them: the network counts.
   */
  static String address(HttpServletRequest request) {
    try {
      // an address, never a name: nothing is looked up
      InetAddress address = InetAddress.getByName(request.getRemoteAddr());
      if (!(address instanceof Inet6Address)) return address.getHostAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  /** The token that a program shows; its address when it shows none. */
  static String token(HttpServletRequest request) {
    String shown = request.getHeader("Authorization");
    return shown == null ? address(request) : Digest.of(shown);
  }
}
