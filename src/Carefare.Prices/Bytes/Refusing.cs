namespace Carefare.Prices.Bytes;

/// <summary>Says in a sentence what is wrong with packed data.</summary>
internal sealed class Refusing(Stream stream) : ReadOnlyStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = stream.Read(buffer);
            _read += read;
            return read;
        }
        catch (InvalidDataException damaged)
        {
            throw Refused(damaged);
        }
        catch (EndOfStreamException short_)
        {
            throw Refused(short_);
        }
    }

    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }

    private PriceFileException Refused(Exception why) =>
        new(
            $"the packed data is damaged or incomplete ({why.Message.TrimEnd('.')})",
            "Get the file again.",
            PricePlace.At(_read)
        );
}
