using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Carefare.Tests.Trials;

/// <summary>A registry on this machine, behind a real socket, which answers as a test says.</summary>
internal sealed class LoopbackRegistry : IDisposable
{
    public const string Timestamp = "2026-11-20T09:00:04";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<string> _requests = [];
    private readonly Func<int, string, Reply> _answer;
    private readonly Action _hanging;
    private readonly Task _serving;
    private int _asked;

    /// <param name="answer">The answer to each question for studies: its number from 0 on, and what it asks for.</param>
    /// <param name="hanging">What happens when an answer never comes.</param>
    public LoopbackRegistry(Func<int, string, Reply> answer, Action? hanging = null)
    {
        (_answer, _hanging) = (answer, hanging ?? (() => { }));
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public static LoopbackRegistry That(params Reply[] answers) =>
        new((n, _) => answers[int.Min(n, answers.Length - 1)]);

    /// <summary>Where it is; with a small port number nobody else is there.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/v2";

    /// <summary>The whole head of each request.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>What was asked for, of the requests for studies.</summary>
    public IReadOnlyList<string> Questions =>
        [.. Requests.Select(Target).Where(target => target.StartsWith("/api/v2/studies", StringComparison.Ordinal))];

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _serving.Wait();
        _end.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        while (!_end.IsCancellationRequested)
        {
            try
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                break;
            }
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var head = await HeadAsync(stream);
                var reply = Answer(head);
                if (reply.Never)
                {
                    _hanging();
                    // Until the other side gives up.
                    await stream.CopyToAsync(Stream.Null, _end.Token);
                    return;
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes(HeadOf(reply)), _end.Token);
                await stream.WriteAsync(reply.Body, _end.Token);
                client.Client.Shutdown(SocketShutdown.Send);
                await stream.CopyToAsync(Stream.Null, _end.Token);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
        {
            // The other side may close whenever it has enough.
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var block = new byte[4096];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(block, _end.Token);
            if (read == 0)
            {
                throw new IOException("closed");
            }

            head.Append(Encoding.ASCII.GetString(block, 0, read));
        }

        return head.ToString();
    }

    private Reply Answer(string head)
    {
        lock (_lock)
        {
            _requests.Add(head);
        }

        var target = Target(head);
        return target == "/api/v2/version"
            ? Reply.Json($$"""{"apiVersion": "2.0.5", "dataTimestamp": "{{Timestamp}}"}""")
            : _answer(Interlocked.Increment(ref _asked) - 1, target);
    }

    private static string Target(string head) => head.Split(' ')[1];

    private static string HeadOf(Reply reply)
    {
        string[] lines =
        [
            $"HTTP/1.1 {reply.Status} It",
            $"Content-Type: {reply.Type}",
            .. reply.Announced is { } length ? new[] { $"Content-Length: {length}" } : [],
            "Connection: close",
            .. reply.Heads,
        ];
        return string.Join("\r\n", lines) + "\r\n\r\n";
    }
}
