import Credentials
import Glibc

/// An open file, closed when its owner is gone.
final class Descriptor {
  let number: Int32
  let calls: Calls
  private var isClosed = false

  init(_ number: Int32, _ calls: Calls) {
    self.number = number
    self.calls = calls
  }

  deinit { if !isClosed { _ = calls.close(number) } }

  /// Closes the file; false when the system could not keep what was written to it.
  func close() -> Bool {
    isClosed = true
    // Linux closes a descriptor even where a signal interrupts it.
    return calls.close(number) == 0 || errno == EINTR
  }

  /// What the file is; nil with `errno` where that cannot be told.
  func status() -> stat? {
    var status = stat()
    return retried { calls.status(number, &status) } == 0 ? status : nil
  }

  /// Reads what was not read yet, at most so many bytes; nil with `errno` where that fails.
  func rest(atMost size: Int) -> Secret? {
    collected(atMost: size) { start, count, _ in calls.read(number, start, count) }
  }

  /// Reads from the beginning, wherever the file was written last, at most so many bytes; nil with
  /// `errno` where that fails.
  func content(atMost size: Int) -> Secret? {
    collected(atMost: size) { start, count, done in calls.readAt(number, start, count, done) }
  }

  private func collected(
    atMost size: Int, _ read: (UnsafeMutableRawPointer?, _ count: Int, _ done: Int) -> Int
  ) -> Secret? {
    var isWhole = true
    let content = Secret(capacity: size) { buffer in
      var count = 0
      while count < size {
        let start = buffer.baseAddress?.advanced(by: count)
        let more = retried { read(start, size - count, count) }
        isWhole = more >= 0
        if more <= 0 { break }
        count += more
      }
      return count
    }
    return isWhole ? content : nil
  }

  /// Writes all of it; false with `errno` where that fails.
  func write(_ content: Secret) -> Bool {
    moved(content, 0..<content.count) { start, count, _ in calls.write(number, start, count) }
  }

  /// Writes a part of it to where it stands in the content, over what the file holds there; false with
  /// `errno` where that fails.
  func write(_ part: Range<Int>, of content: Secret) -> Bool {
    moved(content, part) { start, count, from in calls.writeAt(number, start, count, from) }
  }

  private func moved(
    _ content: Secret, _ part: Range<Int>,
    _ write: (UnsafeRawPointer?, _ count: Int, _ from: Int) -> Int
  ) -> Bool {
    content.withBytes { bytes in
      var written = part.lowerBound
      while written < part.upperBound {
        let start = bytes.baseAddress?.advanced(by: written)
        let count = retried { write(start, part.upperBound - written, written) }
        if count == 0 { errno = ENOSPC }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  /// Makes it so many bytes long; false with `errno` where that fails.
  func truncate(to size: Int) -> Bool { retried { calls.truncate(number, size) } == 0 }

  /// Makes sure that what was written lasts; false with `errno` where that fails.
  func sync() -> Bool { retried { calls.sync(number) } == 0 }

  /// Sets the permission bits; false with `errno` where that fails.
  func setMode(_ mode: UInt16) -> Bool { retried { calls.setMode(number, mode_t(mode)) } == 0 }
}
