import Disk
import Glibc
import Words

/// Writes to stdout and stderr. Both take sentences alone, which are harmless on any terminal.
enum Output {
  /// Writes lines of the result.
  ///
  /// - Parameter saved: the file that was saved before, to be told of all the same; nil for none.
  /// - Returns: the status given, or that the command failed where they could not all be written,
  ///   which is then told.
  static func results(
    _ lines: [Sentence], _ status: ExitStatus = .done, saved: String? = nil
  ) -> ExitStatus {
    result(lines.map { "\($0)\n" }.joined(by: ""), status, saved: saved)
  }

  /// Writes a text that ends its own lines, as `results` does.
  static func result(
    _ text: Sentence, _ status: ExitStatus = .done, saved: String? = nil
  ) -> ExitStatus {
    if write(text.text, to: STDOUT_FILENO) { return status }
    let reason = systemReason()
    message(
      saved.map { ResultPhrase.savedButNotWritten(file: $0, reason: reason) }
        ?? .notWritten(reason: reason))
    // What a signal asked for goes before what could not be said on the way out.
    if case .signal = status { return status }
    return .failed
  }

  /// Writes a message, prefixed with the program's name.
  static func message(_ phrase: some Phrase) { message(phrase.sentence) }

  static func message(_ sentence: Sentence) { remark(ListingPhrase.fromDocent(sentence).sentence) }

  /// Writes a line that belongs to what a message said before it.
  static func remark(_ sentence: Sentence) { _ = write(sentence.text + "\n", to: STDERR_FILENO) }

  /// - Returns: whether all of it was written.
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
