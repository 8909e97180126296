import Disk
import Glibc
import TestSupport
import Testing

@Test func `a call that signals interrupt is made again, any other once`() {
  var answers: [(Int, Int32)] = [(-1, EINTR), (-1, EINTR), (7, 0)]
  let result = retried {
    let answer = answers.removeFirst()
    errno = answer.1
    return answer.0
  }
  #expect(result == 7 && answers.isEmpty)
  var calls = 0
  let failed = retried {
    calls += 1
    errno = EIO
    return -1
  }
  #expect(failed == -1 && calls == 1)
}

@Test(arguments: [(ENOENT, "no such file or directory"), (EIO, "input/output error")])
func `what the system says is the end of a sentence`(code: Int32, words: String) {
  errno = code
  let said = systemReason()
  #expect(said == words && systemReason(code) == words)
}

@Test func `a file that is made is the user's alone, and made once`() throws {
  let (scratch, calls) = (try TestSupport.ScratchFolder(), Calls.system)
  let folder = calls.open(scratch.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  defer { _ = calls.close(folder) }
  let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
  let file = calls.openIn(folder, "a", flags)
  #expect(file >= 0 && calls.close(file) == 0)
  #expect(try scratch.mode(of: "a") == 0o600)
  let (again, code) = (calls.openIn(folder, "a", flags), errno)
  #expect(again == -1 && code == EEXIST)
}

@Test func `a rename takes the place of a file, a link does not`() throws {
  let (scratch, calls) = (try TestSupport.ScratchFolder(), Calls.system)
  for name in ["a", "b"] { try scratch.write(name, to: name) }
  let folder = calls.open(scratch.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  defer { _ = calls.close(folder) }
  #expect(calls.link(folder, "a", "b") == -1)
  #expect(try scratch.text(of: "b") == "b")
  #expect(calls.rename(folder, "a", "b", .over) == 0)
  #expect(try scratch.text(of: "b") == "a")
  #expect(scratch.names == ["b"])
}

@Test func `a folder is locked for one at a time, until it is closed`() throws {
  let (scratch, calls) = (try TestSupport.ScratchFolder(), Calls.system)
  let folders = (0..<2).map { _ in calls.open(scratch.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  defer { _ = calls.close(folders[1]) }
  #expect(calls.lock(folders[0]) == 0)
  let (second, code) = (calls.lock(folders[1]), errno)
  #expect(second == -1 && code == EWOULDBLOCK)
  #expect(calls.close(folders[0]) == 0)
  #expect(calls.lock(folders[1]) == 0)
}
