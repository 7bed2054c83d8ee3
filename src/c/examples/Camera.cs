// A program in C# that says yes on its own settings page, records an event and an exception, and ends.
//
//     mcs Camera.cs && mono Camera.exe telemetry.toml       (or any .NET: the calls are the same)
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

static class Candor {
    [StructLayout(LayoutKind.Sequential)] struct Text { public IntPtr Bytes; public UIntPtr Length; }
    [StructLayout(LayoutKind.Sequential)] struct Options {
        public UIntPtr Size; public Text Manifest, Version; public IntPtr CodeRoots; public UIntPtr CodeRootCount;
        public int RecordsOnly, Unregistered, Developer;
    }
    [StructLayout(LayoutKind.Sequential)] struct Value {
        public IntPtr Path; public UIntPtr PathLength; public int Kind; public IntPtr Bytes; public UIntPtr Length;
        public long Integer; public double Number; public IntPtr Texts, Integers;
    }
    [StructLayout(LayoutKind.Sequential)] struct Frame { public Text Path, Function; public uint Line; }
    [StructLayout(LayoutKind.Sequential)] struct Failure {
        public Text Kind, Message; public IntPtr Frames; public UIntPtr FrameCount; public IntPtr Earlier; public int IsCause;
    }

    const string Library = "candor";
    [DllImport(Library)] static extern uint candor_abi();
    [DllImport(Library)] static extern IntPtr candor_open(ref Options options, out IntPtr error);
    [DllImport(Library)] static extern void candor_close(IntPtr client, uint timeout);
    [DllImport(Library)] static extern IntPtr candor_event_named(IntPtr client, byte[] name, UIntPtr length);
    [DllImport(Library)] static extern int candor_record(IntPtr named, Value[] values, UIntPtr count);
    [DllImport(Library)] static extern int candor_report_crash(IntPtr named, ref Failure failure, Value[] values, UIntPtr count);
    [DllImport(Library)] static extern IntPtr candor_settings(IntPtr client, byte[] question, UIntPtr length, out UIntPtr answered);
    [DllImport(Library)] static extern void candor_free(IntPtr text);

    // What is given to a call must not move until the call returns.
    sealed class Pinned : IDisposable {
        readonly List<GCHandle> held = new List<GCHandle>();
        public IntPtr Of(object what) { var handle = GCHandle.Alloc(what, GCHandleType.Pinned); held.Add(handle); return handle.AddrOfPinnedObject(); }
        public Text Text(string text) { var bytes = Encoding.UTF8.GetBytes(text ?? ""); return new Text { Bytes = Of(bytes), Length = (UIntPtr)bytes.Length }; }
        public void Dispose() { foreach (var handle in held) handle.Free(); }
    }

    static string Taken(IntPtr text, int length) {
        var bytes = new byte[length];
        Marshal.Copy(text, bytes, 0, length);
        candor_free(text);
        return Encoding.UTF8.GetString(bytes);
    }

    public static IntPtr Open(string manifest) {
        if (candor_abi() != 1) throw new InvalidOperationException("another version of libcandor");
        using (var pinned = new Pinned()) {
            var options = new Options { Size = (UIntPtr)Marshal.SizeOf(typeof(Options)), Manifest = pinned.Text(manifest) };
            IntPtr error, client = candor_open(ref options, out error);
            if (client == IntPtr.Zero) throw new ArgumentException(Marshal.PtrToStringAnsi(error));
            return client;
        }
    }

    public static void Close(IntPtr client) { candor_close(client, 0); }

    static IntPtr Named(IntPtr client, string name) { var bytes = Encoding.UTF8.GetBytes(name); return candor_event_named(client, bytes, (UIntPtr)bytes.Length); }

    public static int Record(IntPtr client, string name, string path, long integer) {
        using (var pinned = new Pinned()) {
            var text = pinned.Text(path);
            var value = new Value { Path = text.Bytes, PathLength = text.Length, Kind = 1, Integer = integer };
            return candor_record(Named(client, name), new[] { value }, (UIntPtr)1);
        }
    }

    public static int Report(IntPtr client, string name, Exception exception) {
        using (var pinned = new Pinned()) {
            var frames = new List<Frame>();
            foreach (var frame in new StackTrace(exception, true).GetFrames() ?? new StackFrame[0]) {
                var method = frame.GetMethod();
                var function = method == null ? "?" : method.DeclaringType + "." + method.Name;
                frames.Insert(0, new Frame { Path = pinned.Text(frame.GetFileName()), Function = pinned.Text(function), Line = (uint)frame.GetFileLineNumber() });
            }
            var failure = new Failure {
                Kind = pinned.Text(exception.GetType().FullName), Message = pinned.Text(exception.Message),
                Frames = pinned.Of(frames.ToArray()), FrameCount = (UIntPtr)frames.Count,
            };
            return candor_report_crash(Named(client, name), ref failure, null, UIntPtr.Zero);
        }
    }

    public static string Ask(IntPtr client, string question) {
        var bytes = Encoding.UTF8.GetBytes(question);
        UIntPtr length;
        var answer = candor_settings(client, bytes, (UIntPtr)bytes.Length, out length);
        return Taken(answer, (int)length);
    }
}

static class Camera {
    static void Main(string[] arguments) {
        var client = Candor.Open(File.ReadAllText(arguments[0]));
        // A program with its own settings page shows this and asks; see docs/settings-page.md.
        Console.WriteLine(Candor.Ask(client, "{\"ask\":\"page\",\"language\":\"fr\"}"));
        Console.WriteLine("app_opened: " + Candor.Record(client, "app_opened", "arguments", arguments.Length - 1));
        try {
            throw new IOException("no camera at /home/anna/cameras");
        } catch (IOException failed) {
            Console.WriteLine("crash: " + Candor.Report(client, "crash", failed));
        }
        Candor.Close(client);
    }
}
