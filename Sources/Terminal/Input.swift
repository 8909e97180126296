import Screen

/// What a person did at the keyboard.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A paste came to its end; its bytes went to the sink.
  case paste(PasteEnd)
}

/// Where the bytes of a paste go as they arrive: they never stay with the terminal.
public struct PasteSink {
  /// A paste begins; what was collected before is to be dropped.
  public var begin: () -> Void
  /// Bytes of the paste, valid for the time of the call.
  public var append: (UnsafeRawBufferPointer) -> Void

  /// A sink of two closures, which are called from within `decode` alone.
  public init(
    begin: @escaping () -> Void, append: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    self.begin = begin
    self.append = append
  }
}
