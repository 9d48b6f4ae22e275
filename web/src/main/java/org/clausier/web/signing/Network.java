package org.clausier.web.signing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where somebody came from, cut so that it does not find them: a network, never an address. */
public final class Network {

  private static final int FOURTH = 24;
  private static final int SITE = 48;

  private Network() {}

  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  /** « 192.0.2.0/24 », « 2001:db8:1::/48 ». */
  static String of(String address) {
    try {
      // an address, never a name: nothing is looked up
      InetAddress whole = InetAddress.getByName(address);
      int bits = whole instanceof Inet6Address ? SITE : FOURTH;
      byte[] bytes = Arrays.copyOf(whole.getAddress(), bits / 8);
      byte[] cut = Arrays.copyOf(bytes, whole.getAddress().length);
      return InetAddress.getByAddress(cut).getHostAddress() + "/" + bits;
    } catch (UnknownHostException e) {
      return "?";
    }
  }
}
