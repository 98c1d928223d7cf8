using Carefare.Prices.Bytes;

namespace Carefare.Prices.Json;

/// <summary>
/// Walks JSON in a window, forward, a token at a time. It is strict about what would lose its place (texts that do not
/// end, brackets, missing colons and commas) and reads around what real files do (trailing commas, NaN).
/// </summary>
internal class JsonCursor(ByteWindow window, Notes notes)
{
    private const byte Quote = (byte)'"';
    private const string TrailingComma = "comma before a closing bracket";
    private const string Damaged = "Get the file again: it is damaged, or its publisher wrote it wrongly.";

    /// <summary>Whether the text that was read last has escapes in it.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>Makes the path of the place where the cursor stands, for problems.</summary>
    public Func<string?> Path { get; set; } = () => null;

    public ByteWindow Window => window;

    public long Offset => window.Offset;

    public PricePlace Place => PricePlace.At(Offset, Path());

    /// <summary>Makes texts of bytes.</summary>
    public TextPool Pool { get; } = new();

    public Notes Notes => notes;

    /// <summary>The next byte that is not white space, left where it is; 0 at the end.</summary>
    public byte Peek()
    {
        while (true)
        {
            var bytes = window.Buffer;
            for (var at = window.Position; at < window.End; at++)
            {
                var b = bytes[at];
                if (b is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                {
                    window.Position = at;
                    return b;
                }
            }

            window.Position = window.End;
            if (!window.More())
            {
                return 0;
            }
        }
    }

    /// <summary>Takes an opening bracket.</summary>
    /// <returns>False where something else stands here; it is left.</returns>
    public bool TryEnter(byte bracket)
    {
        if (Peek() != bracket)
        {
            return false;
        }

        window.Position++;
        return true;
    }

    /// <summary>Goes to the next member of an object, and reads its name.</summary>
    /// <param name="isFirst">True for the first; false on return.</param>
    /// <param name="name">The name as written; good until the cursor moves.</param>
    /// <returns>False where the object ends; its bracket is taken.</returns>
    public bool NextMember(ref bool isFirst, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (!NextPart(ref isFirst, (byte)'}'))
        {
            return false;
        }

        if (Peek() != Quote)
        {
            throw IsOver ? Truncated() : Fault("the name of a field is missing");
        }

        // The colon is looked for before the name is given: looking may move the window.
        var text = Text();
        if (window.Position < window.End && window.Buffer[window.Position] == (byte)':')
        {
            window.Position++;
            name = text;
            return true;
        }

        name = text.ToArray();
        if (Peek() != (byte)':')
        {
            throw IsOver ? Truncated() : Fault("the colon after a field's name is missing");
        }

        window.Position++;
        return true;
    }

    /// <summary>Goes to the next element of an array.</summary>
    /// <returns>False where the array ends; its bracket is taken.</returns>
    public bool NextElement(ref bool isFirst) => NextPart(ref isFirst, (byte)']');

    /// <summary>Reads a text; the cursor stands before its quote.</summary>
    /// <returns>What stands between the quotes, escapes and all; good until the cursor moves.</returns>
    public ReadOnlySpan<byte> Text()
    {
        HasEscapes = false;
        window.Position++;
        var seen = 0;
        while (true)
        {
            var rest = window.Buffer.AsSpan(window.Position + seen, window.End - window.Position - seen);
            var stop = rest.IndexOfAny(Quote, (byte)'\\');
            if (stop < 0)
            {
                seen += rest.Length;
                Wait();
                continue;
            }

            seen += stop;
            if (rest[stop] == Quote)
            {
                var text = window.Buffer.AsSpan(window.Position, seen);
                window.Position += seen + 1;
                return text;
            }

            HasEscapes = true;
            while (window.Position + seen + 1 >= window.End)
            {
                Wait();
            }

            seen += 2;
        }
    }

    /// <summary>Reads what is neither text nor bracket, such as a number.</summary>
    /// <returns>Its bytes; good until the cursor moves.</returns>
    public ReadOnlySpan<byte> Scalar()
    {
        var seen = 0;
        while (true)
        {
            var bytes = window.Buffer;
            for (; window.Position + seen < window.End; seen++)
            {
                if (JsonBytes.EndsScalar[bytes[window.Position + seen]])
                {
                    return Taken(seen);
                }
            }

            if (!window.More())
            {
                return Taken(seen);
            }
        }
    }

    /// <summary>Passes over a value of any kind.</summary>
    public void Skip()
    {
        switch (Peek())
        {
            case Quote:
                Text();
                return;
            case (byte)'{':
                window.Position++;
                SkipRest(isObject: true);
                return;
            case (byte)'[':
                window.Position++;
                SkipRest(isObject: false);
                return;
            default:
                Scalar();
                return;
        }
    }

    /// <summary>Passes over the rest of the object or array in which the cursor stands, its closing bracket included.</summary>
    public virtual unsafe void SkipRest(bool isObject)
    {
        var skip = new ContainerSkip(isObject);
        while (true)
        {
            var length = window.End - window.Position;
            // Only at the very end may a block have less than 64 bytes.
            if (length < BlockMasks.Length && window.More())
            {
                continue;
            }

            length = window.End - window.Position;
            if (length == 0)
            {
                throw Truncated();
            }

            var whole = length < BlockMasks.Length ? length : length & ~(BlockMasks.Length - 1);
            fixed (byte* from = &window.Buffer[window.Position])
            {
                window.Position = Math.Min(window.End, window.Position + skip.Over(from, whole));
            }

            if (skip.Fault is { } fault)
            {
                throw Fault(fault);
            }

            if (skip.IsDone)
            {
                return;
            }
        }
    }

    /// <summary>Checks that nothing follows what was read.</summary>
    public void End()
    {
        if (Peek() != 0 || !IsOver)
        {
            throw Fault("something follows the end of the document");
        }
    }

    public PriceFileException Fault(string what) => new(what, Damaged, Place);

    private bool IsOver => window.Position == window.End;

    private ReadOnlySpan<byte> Taken(int length)
    {
        if (length == 0)
        {
            throw IsOver ? Truncated() : Fault("a value is missing");
        }

        var scalar = window.Buffer.AsSpan(window.Position, length);
        window.Position += length;
        return scalar;
    }

    private bool NextPart(ref bool isFirst, byte close)
    {
        var next = Peek();
        if (next == close)
        {
            window.Position++;
            return false;
        }

        if (isFirst)
        {
            isFirst = false;
            return !IsOver ? true : throw Truncated();
        }

        if (next != (byte)',')
        {
            throw IsOver ? Truncated() : Fault("a comma is missing");
        }

        window.Position++;
        if (Peek() != close)
        {
            return true;
        }

        this.Note(TrailingComma);
        window.Position++;
        return false;
    }

    private void Wait()
    {
        if (!window.More())
        {
            throw Truncated();
        }
    }

    protected PriceFileException Truncated()
    {
        window.Position = window.End;
        return new PriceFileException(
            "the file ends before it is complete",
            "Get the file again: only a part of it has come.",
            Place
        );
    }
}
