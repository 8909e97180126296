import CTestSupport
import Foundation
import Glibc

/// What stands in the memory of a running program, as root may read it.
public struct ProcessMemory {
  private let regions: [[UInt8]]

  /// Reads all that can be read.
  public init(of program: TerminalProgram) throws {
    let folder = "/proc/\(program.process)"
    let maps = Self.text(of: folder + "/maps")
    let memory = open(folder + "/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else {
      throw TerminalProgram.Unmet(description: "memory is read by root alone")
    }
    defer { close(memory) }
    regions = maps.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      let bounds = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard words[1].hasPrefix("r"), bounds.count == 2 else { return nil }
      return Self.bytes(from: bounds[0], count: Int(bounds[1] - bounds[0]), memory)
    }
  }

  // Such a file is given out a page at a time, and has no size.
  private static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var text: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 4096)
    while case let count = read(descriptor, &page, page.count), count > 0 {
      text += page.prefix(count)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func bytes(from start: UInt, count: Int, _ memory: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(memory, &bytes, count, off_t(bitPattern: start))
    return read > 0 ? Array(bytes.prefix(read)) : nil
  }

  /// The size of what was read, in bytes.
  public var count: Int { regions.reduce(0) { $0 + $1.count } }

  /// How many pieces of a secret are there, as it is or as base64, hexadecimal digits or UTF-32.
  ///
  /// Pieces begin every six characters and have twelve: what is left of a secret holds one of them
  /// where it has seventeen characters in a row.
  public func pieces(of secret: String) -> Int {
    let bytes = Array(secret.utf8)
    let forms: [(bytes: [UInt8], step: Int)] = [
      (bytes, 6), (Array(Data(bytes).base64EncodedString().utf8), 8),
      (bytes.flatMap { Array(String(UInt16($0) + 256, radix: 16).dropFirst().utf8) }, 12),
      (bytes.flatMap { [$0, 0, 0, 0] }, 24),
    ]
    return forms.reduce(0) { count, form in
      count
        + stride(from: 0, through: form.bytes.count - form.step * 2, by: form.step).count { start in
          holds(form.bytes[start..<start + form.step * 2])
        }
    }
  }

  private func holds(_ piece: ArraySlice<UInt8>) -> Bool {
    regions.contains { region in
      piece.withUnsafeBytes { needle in
        region.withUnsafeBytes { hay in
          support_holds(hay.baseAddress, hay.count, needle.baseAddress, needle.count)
        }
      }
    }
  }
}
