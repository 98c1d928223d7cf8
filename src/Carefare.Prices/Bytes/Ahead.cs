using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Carefare.Prices.Bytes;

/// <summary>Reads a stream on another thread, a few pieces ahead of whoever reads this one.</summary>
internal sealed class Ahead : ReadOnlyStream
{
    private const int Pieces = 4;
    private const int PieceLength = 1 << 16;

    private readonly Stream _stream;
    private readonly CancellationTokenSource _stop = new();
    private readonly BlockingCollection<byte[]> _empty = [];
    private readonly BlockingCollection<(byte[] Piece, int Filled)> _full = [];
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _fault;
    private (byte[] Piece, int Filled) _current = ([], 0);
    private int _taken;
    private bool _isOver;

    public Ahead(Stream stream)
    {
        _stream = stream;
        for (var piece = 0; piece < Pieces; piece++)
        {
            _empty.Add(new byte[PieceLength]);
        }

        _thread = new Thread(Fill) { IsBackground = true, Name = "reading ahead" };
        _thread.Start();
    }

    /// <summary>Reads ahead where there is a processor to do it.</summary>
    public static Stream Of(Stream stream) => Environment.ProcessorCount > 1 ? new Ahead(stream) : stream;

    public override int Read(Span<byte> buffer)
    {
        if (_taken == _current.Filled && !Next())
        {
            return 0;
        }

        var taken = Math.Min(buffer.Length, _current.Filled - _taken);
        _current.Piece.AsSpan(_taken, taken).CopyTo(buffer);
        _taken += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Cancel();
            _thread.Join();
            _stream.Dispose();
            _stop.Dispose();
            _empty.Dispose();
            _full.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Next()
    {
        if (_isOver)
        {
            return false;
        }

        if (_current.Piece.Length > 0)
        {
            _empty.Add(_current.Piece);
        }

        if (_full.TryTake(out _current, Timeout.Infinite))
        {
            _taken = 0;
            return true;
        }

        (_current, _taken, _isOver) = (([], 0), 0, true);
        _fault?.Throw();
        return false;
    }

    private void Fill()
    {
        try
        {
            while (true)
            {
                var piece = _empty.Take(_stop.Token);
                var filled = _stream.ReadAtLeast(piece, PieceLength, throwOnEndOfStream: false);
                if (filled == 0)
                {
                    break;
                }

                _full.Add((piece, filled), _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever reads has had enough.
        }
        catch (Exception failed)
        {
            // Told to whoever reads, when they come to this place.
            _fault = ExceptionDispatchInfo.Capture(failed);
        }
        finally
        {
            _full.CompleteAdding();
        }
    }
}
