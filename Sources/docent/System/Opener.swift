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
    return Subprocess(Self.words(of: program, address)) == nil ? .failed : .started
  }

  // $BROWSER may have arguments, and `%s` where the address goes; no shell reads it.
  private static func words(of program: String, _ address: String) -> [String] {
    let words = program.split(separator: " ").map { String($0).replacing("%s", with: address) }
    return program.contains("%s") ? words : words + [address]
  }

  // Over SSH or without a display the full address is shown instead (docs/decisions.md, Terminal).
  private static var program: String? {
    if let browser = Environment["BROWSER"], !browser.isEmpty {
      return browser.split(separator: ":").first { !$0.allSatisfy { $0 == " " } }.map(String.init)
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
