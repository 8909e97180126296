import CPosix

/// Bytes that must not be seen: in pages of their own, locked, left out of core dumps, wiped.
///
/// They are reached through `withBytes` alone. Printing, dumping and reflecting show a fixed mask.
public final class Secret: Sendable {
  /// The number of bytes.
  public let count: Int
  private let pages: Pages

  /// Copies bytes.
  public init(copying bytes: UnsafeRawBufferPointer) {
    count = bytes.count
    pages = Pages(count: bytes.count)
    pages.bytes.copyMemory(from: bytes)
  }

  /// Has bytes written straight into the secret's own memory.
  ///
  /// - Parameter fill: writes at most `capacity` bytes and returns how many it wrote.
  public init(capacity: Int, filling fill: (UnsafeMutableRawBufferPointer) -> Int) {
    pages = Pages(count: capacity)
    count = min(max(0, fill(pages.bytes)), capacity)
  }

  /// Copies bytes; wiping the array is up to who holds it.
  public convenience init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count) { buffer in
      buffer.copyBytes(from: bytes)
      return bytes.count
    }
  }

  /// Copies the UTF-8 of a text, which itself stays in ordinary memory.
  public convenience init(_ text: String) { self.init(Array(text.utf8)) }

  /// Lends the bytes for the time of a call.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try body(UnsafeRawBufferPointer(rebasing: pages.bytes.prefix(count)))
  }
}

/// Memory of whole pages for one secret, wiped before it is given back.
private final class Pages: @unchecked Sendable {
  // Written only while its secret is being made, read-only from then on.
  let bytes: UnsafeMutableRawBufferPointer
  private let size: Int

  init(count: Int) {
    size = max(1, count)
    let start = posix_map_locked(size)
    precondition(start != nil, "no memory for a secret")
    bytes = UnsafeMutableRawBufferPointer(start: start, count: count)
  }

  deinit {
    posix_wipe(bytes.baseAddress, bytes.count)
    posix_unmap_locked(bytes.baseAddress, size)
  }
}

extension Secret: Equatable {
  /// Compares in a time that depends on the lengths alone.
  public static func == (a: Secret, b: Secret) -> Bool {
    guard a.count == b.count else { return false }
    return a.withBytes { left in
      b.withBytes { right in
        zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
      }
    }
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// What stands for any secret, whatever its length.
  public static let mask = "••••••••"

  /// The mask.
  public var description: String { Self.mask }
  /// The mask, for debuggers as well.
  public var debugDescription: String { Self.mask }
  /// A mirror without children, so that dumping finds no bytes.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
