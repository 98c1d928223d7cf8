using System.Text;
using Carefare.Prices.Bytes;
using Carefare.Prices.Json;

namespace Carefare.Prices.Walking;

/// <summary>A code, or the kind of one, as bytes: most are looked at once and belong to nobody who asks.</summary>
internal sealed class CodeSlot
{
    private byte[] _bytes = new byte[64];
    private int _length = -1;

    public bool IsKnown => _length >= 0;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Math.Max(_length, 0));

    /// <summary>The text, trimmed and in capitals.</summary>
    public string Text => Texts.Of(Texts.Trimmed(Bytes)).ToUpperInvariant();

    public void Forget() => _length = -1;

    /// <summary>Reads the value; a number is taken as its digits, and null as nothing.</summary>
    public void Read(JsonCursor cursor)
    {
        switch (cursor.Peek())
        {
            case (byte)'"':
                var text = cursor.Text();
                Take(cursor.HasEscapes ? Encoding.UTF8.GetBytes(JsonText.Of(text, hasEscapes: true)) : text);
                break;
            case (byte)'{' or (byte)'[':
                cursor.Note("list or object where a text belongs");
                cursor.Skip();
                break;
            default:
                var scalar = cursor.Scalar();
                if (!scalar.SequenceEqual("null"u8))
                {
                    Take(scalar);
                    cursor.NoteAt(cursor.Offset, "number or word where a text belongs", Text);
                }

                break;
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length)
        {
            _bytes = new byte[bytes.Length];
        }

        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }
}
