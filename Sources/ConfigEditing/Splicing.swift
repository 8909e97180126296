// How the new text of a config comes about. It is written here alone: by the saver, which lends the
// secrets, and by the check of an edit and the tests, which lend stand-ins.

extension Edit {
  /// Takes bytes in the order in which they are to stand.
  public typealias Sink = (UnsafeRawBufferPointer) -> Void

  /// Lends the bytes of the secret at a position to a sink.
  public typealias Lender = (Int, @escaping Sink) -> Void

  /// Writes the new text: the old bytes with each splice in its place.
  ///
  /// - Parameters:
  ///   - old: the bytes that the edit was made for.
  ///   - lend: called once for each place of a secret, within the call.
  ///   - sink: gets the text in runs of any length.
  public func write(
    over old: UnsafeRawBufferPointer, lending lend: Lender, to sink: @escaping Sink
  ) {
    var position = 0
    for splice in splices {
      sink(UnsafeRawBufferPointer(rebasing: old[position..<splice.range.lowerBound]))
      for piece in splice.pieces { piece.write(lending: lend, to: sink) }
      position = splice.range.upperBound
    }
    sink(UnsafeRawBufferPointer(rebasing: old[position...]))
  }

  /// The new text with bytes that are no secrets in the places of those.
  ///
  /// - Parameter standIns: by position; empty bytes for one that is missing.
  public func applied(to old: [UInt8], standIns: [[UInt8]]) -> [UInt8] {
    var new: [UInt8] = []
    old.withUnsafeBytes { bytes in
      write(over: bytes, lending: standIns.lend) { new.append(contentsOf: $0) }
    }
    return new
  }
}

extension Edit.Piece {
  fileprivate func write(lending lend: Edit.Lender, to sink: @escaping Edit.Sink) {
    switch self {
    case .text(let text):
      var text = text
      text.withUTF8 { sink(UnsafeRawBufferPointer($0)) }
    case .secret(let position, let quoting):
      lend(position) { bytes in
        quoting.write(bytes) { byte in withUnsafeBytes(of: byte, sink) }
      }
    }
  }

  /// How many bytes it is in the new text.
  func count(_ standIns: [[UInt8]]) -> Int {
    var count = 0
    write(lending: standIns.lend) { count += $0.count }
    return count
  }
}

extension [[UInt8]] {
  fileprivate func lend(_ position: Int, to sink: @escaping Edit.Sink) {
    guard indices.contains(position) else { return }
    self[position].withUnsafeBytes(sink)
  }
}
