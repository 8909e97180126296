import DocentApp
import Glibc
import Terminal

/// Opens web addresses with the program the person has for it, on a key and never by itself.
struct Opener {
  /// Starts the program for an address.
  func open(_ address: String) -> Event.Opening {
    Subprocess.reapEnded()
    guard Self.isWebAddress(address) else { return .notAWebAddress }
    guard let program = Self.program else { return .unavailable }
    return Subprocess([program, address]) == nil ? .failed : .started
  }

  // Over SSH or without a display the full address is shown instead (docs/decisions.md, Terminal).
  private static var program: String? {
    if let browser = Environment["BROWSER"], !browser.isEmpty {
      return browser.split(separator: ":").first.map(String.init)
    }
    guard !Environment.isRemote, Environment.hasDisplay else { return nil }
    return ["xdg-open", "open"].first(where: isOnPath)
  }

  private static func isOnPath(_ name: String) -> Bool {
    (Environment["PATH"] ?? "").split(separator: ":").contains {
      access("\($0)/\(name)", X_OK) == 0
    }
  }

  private static func isWebAddress(_ address: String) -> Bool {
    let lower = address.lowercased()
    return (lower.hasPrefix("https://") || lower.hasPrefix("http://"))
      && address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
