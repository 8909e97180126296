import CTestSupport
import Foundation
import Glibc

/// A program in a pseudo-terminal of its own, which is its controlling terminal.
///
/// Everything it writes is recorded; what it shows is seen through `screen`.
public final class TerminalProgram {
  /// How a program is started.
  public struct Start: Sendable {
    public var arguments: [String]
    public var environment: [String: String]
    public var folder: String
    public var rows = 24
    public var columns = 80
    /// What stdin reads; nil for the terminal.
    public var input: [UInt8]?
    /// Whether it gets a terminal at all.
    public var hasTerminal = true

    public init(arguments: [String], environment: [String: String], folder: String) {
      self.arguments = arguments
      self.environment = environment
      self.folder = folder
    }
  }

  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signal(Int32)
  }

  /// Why waiting came to nothing, with the screen as it was.
  public struct Unmet: Error, CustomStringConvertible {
    public var description: String
  }

  public let screen: VirtualScreen
  public let recorder = Recorder()
  /// The terminal's settings before the program was started.
  public let settingsBefore: TerminalSettings
  public private(set) var ending: Ending?
  private let master: Int32
  private let slave: Int32
  let process: pid_t
  private var output: [(descriptor: Int32, stream: Recorder.Stream)]

  public init(_ program: String, _ start: Start) throws {
    screen = VirtualScreen(rows: start.rows, columns: start.columns)
    var path = [CChar](repeating: 0, count: 256)
    master = support_open_terminal(&path, path.count)
    guard master >= 0 else { throw Unmet(description: "no pseudo-terminal") }
    let name = String(
      decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    Self.setSize(master, start.rows, start.columns)
    settingsBefore = TerminalSettings(slave)
    let child = try Child(program, start, terminal: name)
    process = child.process
    output = [(master, .terminal), (child.output, .output), (child.error, .error)]
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    for (descriptor, _) in output { close(descriptor) }
    close(slave)
  }

  private static func setSize(_ descriptor: Int32, _ rows: Int, _ columns: Int) {
    var size = winsize()
    size.ws_row = UInt16(rows)
    size.ws_col = UInt16(columns)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// The number of its process.
  public var number: Int { Int(process) }

  public var settingsNow: TerminalSettings { TerminalSettings(slave) }

  // MARK: acting

  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0 { return }
      rest = rest.dropFirst(count)
      if !rest.isEmpty { read(wait: 10) }
    }
  }

  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Pastes as a terminal does that knows bracketed paste.
  public func paste(_ text: String) { send("\u{1B}[200~\(text)\u{1B}[201~") }

  public func signal(_ number: Int32) { kill(process, number) }

  public func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    Self.setSize(master, rows, columns)
  }

  /// Hangs up, as a closed window does.
  public func hangUp() {
    output.removeAll { $0.descriptor == master }
    close(master)
  }

  // MARK: waiting

  /// Waits until what is shown or written meets a condition. It never waits by sleeping: it reads.
  public func wait(
    for what: String, within seconds: Double = 40, until condition: (TerminalProgram) -> Bool
  ) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while !condition(self) {
      guard Date() < deadline, ending == nil || !output.isEmpty else {
        throw Unmet(
          description: "waited for \(what)\n\(screen.picture)\n"
            + String(decoding: recorder.bytes(.error), as: UTF8.self))
      }
      read(wait: 20)
    }
  }

  /// Waits until words are shown, wherever a line may end among them.
  public func wait(forText text: String) throws {
    try wait(for: "“\(text)”") { program in
      let picture = program.screen.picture
      return picture.contains(text)
        || picture.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(text)
    }
  }

  /// Waits for the end and returns how it came.
  public func waitForEnd(within seconds: Double = 40) throws -> Ending {
    let deadline = Date().addingTimeInterval(seconds)
    while ending == nil {
      guard Date() < deadline else {
        throw Unmet(description: "it does not end\n\(screen.picture)")
      }
      read(wait: 20)
      reap()
    }
    while !output.filter({ $0.stream != .terminal }).isEmpty, Date() < deadline { read(wait: 20) }
    while read(wait: 0) {}
    return try ending ?? { throw Unmet(description: "it did not end") }()
  }

  /// Waits for the end while nothing of what is written is read.
  public func endWithoutReading(within seconds: Double) throws -> Ending {
    let deadline = Date().addingTimeInterval(seconds)
    while ending == nil, Date() < deadline {
      reap()
      poll(nil, 0, 10)
    }
    return try ending ?? { throw Unmet(description: "it does not end") }()
  }

  private func reap() {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return }
    ending = status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signal(status & 0x7F)
  }

  /// Reads what the program wrote, waiting for at most so many milliseconds, and returns whether
  /// there was anything.
  @discardableResult
  private func read(wait milliseconds: Int32) -> Bool {
    var polled = output.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return false }
    var received = false
    var buffer = [UInt8](repeating: 0, count: 65_536)
    for entry in polled where entry.revents != 0 {
      let count = Glibc.read(entry.fd, &buffer, buffer.count)
      guard let index = output.firstIndex(where: { $0.descriptor == entry.fd }) else { continue }
      let stream = output[index].stream
      if count > 0 {
        received = true
        recorder.record(Array(buffer.prefix(count)), stream)
        if stream == .terminal { screen.feed(Array(buffer.prefix(count))) }
      } else if stream != .terminal {
        close(entry.fd)
        output.remove(at: index)
      }
    }
    return received
  }

  public var standardOutput: String { String(decoding: recorder.bytes(.output), as: UTF8.self) }
  public var standardError: String { String(decoding: recorder.bytes(.error), as: UTF8.self) }
}

/// A terminal's settings, as `stty` compares them.
public struct TerminalSettings: Hashable, Sendable {
  public var input, output, control, local: UInt32
  public var characters: [UInt8]

  init(_ descriptor: Int32) {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }
}
