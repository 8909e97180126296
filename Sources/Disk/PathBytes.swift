import Glibc

// A path is bytes to the system, of any encoding, and a text to everybody else. A byte that is no part
// of UTF-8 is held as one of the last 128 scalars of Unicode, which are for private use, and becomes
// that byte again when the system is asked: no name is taken for another.

extension String {
  /// A path, or a part of one, as the system has it.
  public init(pathBytes bytes: some Collection<UInt8>) {
    let whole = String(decoding: bytes, as: UTF8.self)
    // Nearly every path is UTF-8.
    if whole.utf8.elementsEqual(bytes), !whole.unicodeScalars.contains(where: \.standsForByte) {
      self = whole
      return
    }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      let scalar = rest.firstScalar
      text.append(scalar ?? first.standIn)
      rest = rest.dropFirst(scalar.map(UTF8.width) ?? 1)
    }
    self.init(text)
  }

  /// A path as the system has it, ended by NUL.
  public init(path: UnsafePointer<CChar>) {
    let count = strlen(path)
    let bytes = UnsafeRawBufferPointer(start: path, count: count)
    self.init(pathBytes: bytes)
  }

  /// Gives the system the path's own bytes, ended by NUL.
  public func asPath<Result>(_ call: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    // Stand-ins begin with the last byte that UTF-8 has.
    guard utf8.contains(0xF4) else { return try withCString(call) }
    return try pathBytes.withUnsafeBufferPointer { try $0.baseAddress.map(call) }
      ?? withCString(call)
  }

  /// The path as the system is to have it, with the NUL that ends it.
  public var pathBytes: [CChar] {
    unicodeScalars.flatMap { scalar in
      scalar.standsForByte
        ? [CChar(truncatingIfNeeded: scalar.value)]
        : UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
    } + [0]
  }
}

extension Unicode.Scalar {
  fileprivate var standsForByte: Bool { value >= 0x10FF80 }
}

extension UInt8 {
  // Only bytes from 0x80 on are ever no part of UTF-8.
  fileprivate var standIn: Unicode.Scalar { Unicode.Scalar(0x10FF00 + UInt32(self)) ?? "\u{FFFD}" }
}

extension Collection<UInt8> {
  /// The scalar that they begin with; nil where they begin with none, or with one that is a stand-in.
  fileprivate var firstScalar: Unicode.Scalar? {
    var reader = prefix(4).makeIterator()
    var codec = UTF8()
    guard case .scalarValue(let scalar) = codec.decode(&reader), !scalar.standsForByte else {
      return nil
    }
    return scalar
  }
}
