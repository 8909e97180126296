import CPosix

/// Collects the bytes of a secret while they arrive, in memory like a secret's own.
public final class SecretBuffer {
  /// What is kept of a paste, in bytes; the rest is counted and dropped.
  public static let pasteLimit = 64 << 10

  private var pages: UnsafeMutableRawBufferPointer
  private var count = 0
  private let limit: Int
  /// Whether more came than is kept.
  public private(set) var isTruncated = false

  /// - Parameter limit: how many bytes are kept.
  public init(limit: Int = SecretBuffer.pasteLimit) {
    self.limit = limit
    pages = Self.pages(4096)
  }

  deinit { Self.release(pages) }

  /// Adds bytes up to the limit; the rest is dropped, and `isTruncated` says so.
  public func append(_ bytes: UnsafeRawBufferPointer) {
    let kept = UnsafeRawBufferPointer(rebasing: bytes.prefix(limit - count))
    if kept.count < bytes.count { isTruncated = true }
    reserve(count + kept.count)
    UnsafeMutableRawBufferPointer(rebasing: pages[count...]).copyMemory(from: kept)
    count += kept.count
  }

  /// Adds one byte; past the limit it is dropped, and `isTruncated` says so.
  public func append(_ byte: UInt8) {
    guard count < limit else { return isTruncated = true }
    reserve(count + 1)
    pages[count] = byte
    count += 1
  }

  /// Wipes what was collected and begins anew; the memory is kept for more.
  public func removeAll() {
    posix_wipe(pages.baseAddress, count)
    count = 0
    isTruncated = false
  }

  /// Gives what was collected so far, and goes on.
  public func copy() -> Secret {
    Secret(copying: UnsafeRawBufferPointer(rebasing: pages.prefix(count)))
  }

  /// Gives what was collected and begins anew.
  public func take() -> Secret {
    defer { removeAll() }
    return copy()
  }

  private func reserve(_ needed: Int) {
    guard needed > pages.count else { return }
    let larger = Self.pages(max(needed, pages.count * 2))
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: pages.prefix(count)))
    Self.release(pages)
    pages = larger
  }

  private static func pages(_ size: Int) -> UnsafeMutableRawBufferPointer {
    let start = posix_map_locked(size)
    precondition(start != nil, "no memory for a secret")
    return UnsafeMutableRawBufferPointer(start: start, count: size)
  }

  private static func release(_ pages: UnsafeMutableRawBufferPointer) {
    posix_wipe(pages.baseAddress, pages.count)
    posix_unmap_locked(pages.baseAddress, pages.count)
  }
}

extension Secret {
  /// Makes a secret of what a closure writes.
  ///
  /// - Parameter limit: how many bytes are kept at most.
  public convenience init(limit: Int = .max, _ write: (SecretBuffer) -> Void) {
    let buffer = SecretBuffer(limit: limit)
    write(buffer)
    self.init(buffer)
  }

  private convenience init(_ buffer: SecretBuffer) {
    let taken = buffer.take()
    self.init(capacity: taken.count) { bytes in
      taken.withBytes { bytes.copyMemory(from: $0) }
      return taken.count
    }
  }

  /// The number of scalars of UTF-8; bytes that begin none belong to the one before them.
  public var characterCount: Int { withBytes(\.scalarStarts).count }

  /// The secret with characters in place of some of its own, counted from 0 as `characterCount` does.
  public func replacing(_ range: Range<Int>, with characters: String) -> Secret {
    withBytes { bytes in
      let places = bytes.scalarStarts + [bytes.count]
      let kept = (bytes[..<places[range.lowerBound]], bytes[places[range.upperBound]...])
      return Secret { buffer in
        buffer.append(UnsafeRawBufferPointer(rebasing: kept.0))
        for byte in characters.utf8 { buffer.append(byte) }
        buffer.append(UnsafeRawBufferPointer(rebasing: kept.1))
      }
    }
  }

  /// The last four characters, to compare by eye; nil where they would be a large part of the value
  /// or are not printable ASCII.
  public var lastFour: String? {
    withBytes { bytes in
      guard bytes.count >= 20, bytes.suffix(4).allSatisfy({ (0x21...0x7E).contains($0) }) else {
        return nil
      }
      return String(decoding: bytes.suffix(4), as: UTF8.self)
    }
  }

  /// The text, where it may be the path of a file; nil where it looks like a credential, or is no
  /// single line of UTF-8.
  public var pathText: String? {
    withBytes { bytes in
      guard bytes.count <= 4_096, !bytes.looksSecret, bytes.allSatisfy({ $0 >= 0x20 }) else {
        return nil
      }
      return String(validating: bytes, as: UTF8.self)
    }
  }

  /// Bytes of the same length and alphabet that stand for the secret where a file is only looked at.
  public var standIn: [UInt8] {
    withBytes { bytes in
      bytes.map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(ascii: "x")
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(ascii: "X")
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "7")
        default: byte
        }
      }
    }
  }
}

extension String {
  /// The text, or the mask of a secret where it looks like a credential: for texts that people type
  /// or configs hold, and that may be one by mistake.
  public var guarded: String { Secret(self).pathText ?? Secret.mask }
}

extension UnsafeRawBufferPointer {
  /// The offsets at which scalars of UTF-8 begin; the first byte always counts as one.
  fileprivate var scalarStarts: [Int] {
    indices.filter { $0 == 0 || self[$0] & 0xC0 != 0x80 }
  }
}
