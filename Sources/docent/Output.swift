import Credentials
import DocentApp
import Glibc
import Words

/// Writes to stdout and stderr.
enum Output {
  /// Writes a line of the result.
  ///
  /// - Returns: whether all of it was written.
  @discardableResult
  static func result(_ line: String) -> Bool { write(line + "\n", to: STDOUT_FILENO) }

  /// Writes text as it is.
  static func text(_ text: String) -> Bool { write(text, to: STDOUT_FILENO) }

  /// Writes a line of a message, prefixed with the program's name.
  ///
  /// A message may repeat what was typed or what Content says: what looks like a credential is
  /// masked, and what cannot be seen made visible.
  static func message(_ line: String) { remark("docent: \(line)") }

  /// Writes a line that belongs to what a message said before it.
  static func remark(_ line: String) {
    let lines = line.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { String($0).withoutCredentials.visible }.joined(separator: "\n")
    write(text + "\n", to: STDERR_FILENO)
  }

  @discardableResult
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
