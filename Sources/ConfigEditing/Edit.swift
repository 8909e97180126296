import YAML

/// What changes in a config: byte ranges of the old text and what stands in their place.
///
/// The secret itself is not in it: where it goes stands `.secret` with the way it is quoted.
public struct Edit: Hashable, Sendable {
  /// What stands in place of a range.
  public enum Piece: Hashable, Sendable {
    case text(String)
    case secret(Quoting)
  }

  public struct Splice: Hashable, Sendable {
    /// UTF-8 bytes of the old text; empty where something is only added.
    public var range: Range<Int>
    public var pieces: [Piece]
  }

  /// In rising order, never overlapping.
  public var splices: [Splice]
  /// What was to be set only where it is missing, and has another value there.
  public var kept: [KeptValue]

  /// The new text.
  public func applied(to old: [UInt8], secret: [UInt8]) -> [UInt8] {
    var new: [UInt8] = []
    var position = 0
    for splice in splices {
      new += old[position..<splice.range.lowerBound]
      for piece in splice.pieces { new += piece.bytes(secret) }
      position = splice.range.upperBound
    }
    return new + old[position...]
  }
}

/// A value that stands in a config and stays, though another is usual.
public struct KeptValue: Hashable, Sendable {
  public var path: ConfigPath
  /// As it is written there.
  public var text: String
}

/// A value to set.
public struct Setting: Hashable, Sendable {
  public var path: ConfigPath
  public var value: SettingValue
  /// Whether a value that is there stays as it is.
  public var onlyIfMissing: Bool

  public init(path: ConfigPath, value: SettingValue, onlyIfMissing: Bool = false) {
    self.path = path
    self.value = value
    self.onlyIfMissing = onlyIfMissing
  }
}

public enum SettingValue: Hashable, Sendable {
  /// A secret, for which bytes of the same length and alphabet stand.
  case secret(standIn: [UInt8])
  case text(String)
  case boolean(Bool)
}

extension Edit.Piece {
  func bytes(_ secret: [UInt8]) -> [UInt8] {
    switch self {
    case .text(let text): Array(text.utf8)
    case .secret(let quoting): quoting.written(secret)
    }
  }
}

/// Why a config cannot be edited without harm. It is then left as it is.
public enum EditError: Error, Hashable, Sendable {
  case notUTF8(TextPosition)
  case utf16
  case syntax(String, TextPosition)
  case tooDeep(TextPosition)
  /// The top of the file is no mapping.
  case topIsNoMapping(TextPosition)
  /// Something on the way to a value is no mapping.
  case notAMapping(ConfigPath, TextPosition)
  /// Something on the way to a value stands for a mapping elsewhere.
  case isAlias(ConfigPath, TextPosition)
  /// Where the value goes there is a mapping or a list.
  case notAValue(ConfigPath, TextPosition)
  case duplicateKey(ConfigPath, TextPosition)
  case severalDocuments(TextPosition)
  /// The value holds something that the format cannot hold.
  case unrepresentable
  /// The edited text, read again, is not the old one with the values set.
  case unsafe(TextPosition)
}

extension EditError {
  /// Where in the file it stands; nil for what concerns the file as a whole.
  public var position: TextPosition? {
    switch self {
    case .utf16, .unrepresentable: nil
    case .notUTF8(let place), .syntax(_, let place), .tooDeep(let place),
      .topIsNoMapping(let place), .notAMapping(_, let place), .isAlias(_, let place),
      .notAValue(_, let place), .duplicateKey(_, let place), .severalDocuments(let place),
      .unsafe(let place):
      place
    }
  }
}
