/// A text under edit: runs of the old bytes and what was put between them.
struct PieceTable {
  fileprivate enum Run {
    case old(Range<Int>)
    case new(Edit.Piece, count: Int)

    var count: Int {
      switch self {
      case .old(let range): range.count
      case .new(_, let count): count
      }
    }
  }

  private let count: Int
  private var runs: [Run]

  init(count: Int) {
    self.count = count
    runs = [.old(0..<count)]
  }

  /// Puts pieces in place of a range of the text as it is now.
  mutating func replace(_ range: Range<Int>, with pieces: [Edit.Piece], standIns: [[UInt8]]) {
    let before = parts(in: 0..<range.lowerBound)
    let after = parts(in: range.upperBound..<runs.reduce(0) { $0 + $1.count })
    runs = before + pieces.map { .new($0, count: $0.count(standIns)) } + after
  }

  // A piece that was put in is never cut: edits go beside it.
  private func parts(in range: Range<Int>) -> [Run] {
    var start = 0
    return runs.compactMap { run in
      defer { start += run.count }
      let part = (start..<start + run.count).clamped(to: range)
      guard !part.isEmpty else { return nil }
      guard case .old(let old) = run else {
        return run.textPart(part.lowerBound - start, part.count)
      }
      let lower = old.lowerBound + part.lowerBound - start
      return .old(lower..<lower + part.count)
    }
  }

  /// What changed in the old text.
  var splices: [Edit.Splice] {
    var splices: [Edit.Splice] = []
    var position = 0
    var pieces: [Edit.Piece] = []
    for run in runs + [.old(count..<count)] {
      switch run {
      case .new(let piece, _): pieces.append(piece)
      case .old(let range):
        if range.lowerBound > position || !pieces.isEmpty {
          splices.append(Edit.Splice(range: position..<range.lowerBound, pieces: pieces))
        }
        pieces = []
        position = range.upperBound
      }
    }
    return splices
  }
}

extension PieceTable.Run {
  /// Part of a text that was put in; a secret is kept whole.
  fileprivate func textPart(_ start: Int, _ count: Int) -> Self {
    guard case .new(.text(let text), let whole) = self, count < whole else { return self }
    let bytes = Array(text.utf8)[start..<start + count]
    return .new(.text(String(decoding: bytes, as: UTF8.self)), count: count)
  }
}
