using System.Globalization;
using System.Text;
using Carefare.Prices;
using Carefare.Prices.Bytes;
using Carefare.Prices.Csv;
using Carefare.Prices.Json;
using Carefare.Prices.Walking;

namespace Carefare.Tests.Prices;

/// <summary>All that a walk through a file yields, as text: what was read, what was noted, and why it was refused.</summary>
internal static class Walked
{
    /// <summary>Walks byte by byte, with the whole file in one piece.</summary>
    public static readonly Gait Plainly = new(
        static (window, notes) => new PlainCursor(window, notes),
        static (window, notes) => new PlainRows(window, notes)
    );

    public static string By(Gait gait, byte[] file, CodeSet codes, int window)
    {
        var sink = new TextSink();
        var summary = new PriceFileSummary();
        var refused = "";
        try
        {
            PriceFile.Walk(
                offset => new ByteWindow(new MemoryStream(file[(int)offset..]), offset, window),
                codes,
                sink,
                summary,
                gait
            );
        }
        catch (PriceFileException wrong)
        {
            refused = wrong.Message;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Kind} {summary.Publisher} {summary.Version} items {summary.Items}\n{sink.Text}{string.Join('\n', summary.Notes)}\n{refused}"
        );
    }

    private sealed class PlainCursor(ByteWindow window, Notes notes) : JsonCursor(window, notes)
    {
        public override void SkipRest(bool isObject)
        {
            var open = new Stack<bool>([isObject]);
            var (isText, isEscaped) = (false, false);
            while (open.Count > 0)
            {
                if (Window.Position == Window.End && !Window.More())
                {
                    throw Truncated();
                }

                var b = Window.Buffer[Window.Position];
                if (isText)
                {
                    isText = isEscaped || b != '"';
                    isEscaped = !isEscaped && b == '\\';
                }
                else if (b == '"')
                {
                    isText = true;
                }
                else if (b == '\\')
                {
                    throw Fault("a backslash stands outside a text");
                }
                else if (b is (byte)'{' or (byte)'[')
                {
                    open.Push(b == '{');
                    if (open.Count > ContainerSkip.Deepest)
                    {
                        throw Fault("brackets are open in one another more than 64 deep");
                    }
                }
                else if (b is (byte)'}' or (byte)']' && open.Pop() != (b == '}'))
                {
                    throw Fault("a bracket is closed by one of the other kind");
                }

                Window.Position++;
            }
        }
    }

    private sealed class PlainRows(ByteWindow window, Notes notes) : CsvRows(window, notes)
    {
        public override bool Next(Span<int> commas, RowFilter filter, Func<CsvFields, bool> isWanted, out bool isSplit)
        {
            var has = Next();
            isSplit = has && isWanted(Fields);
            return has;
        }
    }

    private sealed class TextSink : ISink
    {
        private readonly StringBuilder _text = new();

        public string Text => _text.ToString();

        public bool CountsAll => false;

        public void Payers(IEnumerable<(string Payer, string Plan)> payers) =>
            _text.AppendLine(CultureInfo.InvariantCulture, $"payers {string.Join(", ", payers)}");

        public void Item(IReadOnlyList<BillingCode> codes) =>
            _text.AppendLine(CultureInfo.InvariantCulture, $"item {string.Join(", ", codes)}");

        public void Charge(decimal? gross, decimal? cash) =>
            _text.AppendLine(CultureInfo.InvariantCulture, $"charge {gross} {cash}");

        public void Rates(Holders holders, string? arrangement) =>
            _text.AppendLine(
                CultureInfo.InvariantCulture,
                $"rates {arrangement} {string.Join(',', holders.Npi)} {string.Join(',', holders.Tin)} {string.Join(',', holders.References)} {string.Join(',', holders.Names)}"
            );

        public void Take(Price price) =>
            _text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{price} {string.Join(',', price.Npi)} {string.Join(',', price.Tin)} {string.Join(',', price.Modifiers)} {string.Join(',', price.ServiceCodes)}"
            );

        public void Group(int reference, IReadOnlyList<long> npi, IReadOnlyList<string> tin) =>
            _text.AppendLine(
                CultureInfo.InvariantCulture,
                $"group {reference} {string.Join(',', npi)} {string.Join(',', tin)}"
            );

        public void Missing(int reference) => _text.AppendLine(CultureInfo.InvariantCulture, $"missing {reference}");
    }
}
