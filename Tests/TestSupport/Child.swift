import CTestSupport
import Foundation
import Glibc

/// Starts a program in a session of its own, its standard streams where they are wanted.
struct Child {
  let process: pid_t
  /// What the program writes to stdout and stderr is read here.
  let output: Int32
  let error: Int32

  init(_ program: String, _ start: TerminalProgram.Start, terminal: String) throws {
    let (outputRead, outputWrite) = try Self.pipe()
    let (errorRead, errorWrite) = try Self.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    support_start_in(&actions, start.folder)
    // The first terminal that a session's leader opens becomes its own.
    if start.hasTerminal {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    }
    var inputFile: String?
    if let input = start.input {
      inputFile = try Self.file(holding: input)
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, inputFile ?? "", O_RDONLY, 0)
    } else if !start.hasTerminal {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, outputWrite, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errorWrite, STDERR_FILENO)
    process = try Self.spawn(program, start, &actions)
    close(outputWrite)
    close(errorWrite)
    if let inputFile { unlink(inputFile) }
    output = outputRead
    error = errorRead
  }

  private static func pipe() throws -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    guard support_pipe(&ends) == 0 else { throw TerminalProgram.Unmet(description: "no pipe") }
    return (ends[0], ends[1])
  }

  private static func file(holding bytes: [UInt8]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  private static func spawn(
    _ program: String, _ start: TerminalProgram.Start, _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let setsID: Int32 = 0x80
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | setsID
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments = ([program] + start.arguments).map { strdup($0) } + [nil]
    var environment = start.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &actions, &attributes, &arguments, &environment)
    guard code == 0 else {
      throw TerminalProgram.Unmet(description: "\(program): \(String(cString: strerror(code)))")
    }
    return process
  }
}
