/// The extent of a screen or of a part of it, in cells.
public struct Size: Hashable, Sendable {
  /// From the left; never negative where `init` makes it.
  public var columns: Int
  /// From the top; never negative where `init` makes it.
  public var rows: Int

  /// A size whose negative numbers become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place; row and column count from 0 at the top left.
public struct Point: Hashable, Sendable {
  /// From 0, downwards; it may lie outside a frame.
  public var row: Int
  /// From 0, rightwards; it may lie outside a frame.
  public var column: Int

  /// A place, whether or not a frame has it.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
