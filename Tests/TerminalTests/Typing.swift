import Screen

@testable import Terminal

/// Decodes reads that come at times, and collects what was typed and pasted.
struct Typing {
  var decoder: InputDecoder
  var inputs: [Input] = []
  /// The keys that do something on the screen that is shown.
  var answering = ""
  private let pasted = Collector()

  final class Collector {
    var bytes: [UInt8] = []
    var told: [String] = []
  }

  init() {
    let pasted = pasted
    decoder = InputDecoder(
      sink: PasteSink(
        begin: { pasted.bytes = [] }, append: { pasted.bytes += Array($0) },
        tell: { pasted.told.append(String(decoding: pasted.bytes, as: UTF8.self)) },
        drop: { pasted.bytes = [] }))
  }

  mutating func read(_ bytes: [UInt8], at time: Int = 0) {
    let answering = answering
    inputs += bytes.withUnsafeBytes { bytes in
      decoder.decode(bytes, at: time) { key in
        answering.contains { key == .character($0) }
      }
    }
  }

  mutating func read(_ text: String, at time: Int = 0) { read(Array(text.utf8), at: time) }

  /// Reads the characters of a text one by one, so many milliseconds apart, and returns the time then.
  mutating func type(_ text: String, from time: Int = 0, every interval: Int) -> Int {
    var time = time
    for byte in text.utf8 {
      wait(until: time)
      read([byte], at: time)
      time += interval
    }
    return time
  }

  mutating func wait(until time: Int) {
    while let deadline = decoder.deadline, deadline <= time {
      inputs += decoder.elapse(at: deadline)
    }
  }

  /// What the sink held each time that a paste was told.
  var texts: [String] { pasted.told }
  /// Whether nothing of a paste is kept.
  var isEmpty: Bool { pasted.bytes.isEmpty }
  /// The characters that were typed as keys.
  var typed: String {
    String(
      inputs.compactMap { input in
        guard case .key(.character(let character)) = input else { return nil }
        return character
      })
  }
}
