using System.Globalization;
using Carefare.Prices.Bytes;
using Carefare.Prices.Csv;
using Carefare.Prices.Json;
using Carefare.Prices.Walking;

namespace Carefare.Prices.HospitalFile;

/// <summary>
/// A hospital's charges as CSV, tall or wide: what the file says of itself, the heading, and a row for each item (wide)
/// or for each item, payer and plan (tall).
/// </summary>
internal sealed class HospitalCsv(Job job)
{
    private const int HeadingWithin = 20;
    private readonly List<BillingCode> _codes = [];
    private CsvRows _rows = null!;
    private Columns _columns = null!;

    public void Read(ByteWindow window)
    {
        _rows = job.Gait.Rows(window, job.Notes);
        ReadHead();
        job.Summary.Columns = _columns.Count;
        job.Summary.Kind =
            _columns.IsTall || _columns.Payers.Count == 0
                ? PriceFileKind.HospitalCsvTall
                : PriceFileKind.HospitalCsvWide;
        job.Sink.Payers(_columns.Payers.Select(payer => (payer.Payer, payer.Plan)));
        try
        {
            ReadRows();
        }
        finally
        {
            job.Summary.Items += _rows.Passed;
        }
    }

    private void ReadRows()
    {
        Span<int> commas = stackalloc int[Math.Min(_columns.First, 256)];
        var filter = new RowFilter(job.Codes, [.. _columns.Codes.Select(pair => pair.Code)]);
        Func<CsvFields, bool> isAsked = IsAsked;
        while (_rows.Next(commas, filter, isAsked, out var isRead))
        {
            job.Summary.Items++;
            CheckWhole();
            if (isRead)
            {
                ReadRow(_rows.Fields);
            }
        }
    }

    private void ReadHead()
    {
        List<IReadOnlyList<string>> before = [];
        while (_rows.Next())
        {
            var fields = _rows.Fields;
            if (Columns.IsHeading(fields))
            {
                _columns = Columns.Of(fields, job.Notes, PricePlace.OnLine(_rows.Line));
                new HospitalCsvHead(job.Summary).Read(before);
                if (!_rows.IsCutOff)
                {
                    return;
                }

                throw new PriceFileException(
                    "the file ends in its heading",
                    "Get the file again: only a part of it has come.",
                    PricePlace.OnLine(_rows.Line)
                );
            }

            before.Add([.. Enumerable.Range(0, fields.Count).Select(fields.Text)]);
            if (before.Count == HeadingWithin)
            {
                break;
            }
        }

        throw new PriceFileException(
            "this is no price file: no row has the heading \"code|1\"",
            "Give a hospital's CSV or JSON file, or a payer's JSON file.",
            PricePlace.OnLine(1)
        );
    }

    private void CheckWhole()
    {
        var fields = _rows.Fields.Count;
        if (_rows.IsCutOff && fields < _columns.Count)
        {
            throw new PriceFileException(
                $"the file ends within a row, after {fields} of {_columns.Count} fields",
                "Get the file again: only a part of it has come.",
                PricePlace.OnLine(_rows.Line)
            );
        }
    }

    private bool IsAsked(CsvFields fields)
    {
        _codes.Clear();
        foreach (var (code, type) in _columns.Codes)
        {
            var written = fields.Bytes(code);
            if (written.Length > 0 && job.Codes.Has(fields.Bytes(type), written))
            {
                _codes.Add(new BillingCode(fields.Text(type).ToUpperInvariant(), Texts.Of(written).ToUpperInvariant()));
            }
        }

        return _codes.Count > 0;
    }

    private void ReadRow(CsvFields fields)
    {
        if (fields.Count != _columns.Count)
        {
            Note(fields.Count < _columns.Count ? "row with too few fields" : "row with too many fields");
        }

        job.Sink.Item([.. _codes]);
        var about = new Price
        {
            Code = _codes[0],
            Description = fields.TextOrNull(_columns["description"]),
            Setting = fields.TextOrNull(_columns["setting"]),
            BillingClass = fields.TextOrNull(_columns["billing_class"]),
            Modifiers = Modifiers(fields),
            Units = HospitalItems.Joined(
                fields.TextOrNull(_columns["drug_unit_of_measurement"]),
                fields.TextOrNull(_columns["drug_type_of_measurement"])
            ),
            Gross = Amount(_columns["gross"]),
            Cash = Amount(_columns["discounted_cash"]),
            Min = Amount(_columns["min"]),
            Max = Amount(_columns["max"]),
            SourcePath = string.Create(CultureInfo.InvariantCulture, $"line {_rows.Line}"),
        };
        job.Sink.Charge(about.Gross, about.Cash);
        if (job.Summary.Kind == PriceFileKind.HospitalCsvTall)
        {
            var payer = fields.TextOrNull(_columns["payer_name"]);
            job.Sink.Take(With(about, _columns.Tall, payer, fields.TextOrNull(_columns["plan_name"])));
        }
        else
        {
            TakeWide(about);
        }
    }

    private void TakeWide(Price about)
    {
        var hasPayer = false;
        foreach (var payer in _columns.Payers)
        {
            if (HasFigure(payer))
            {
                hasPayer = true;
                job.Sink.Take(With(about, payer, payer.Payer, payer.Plan));
            }
        }

        if (!hasPayer)
        {
            job.Sink.Take(about);
        }
    }

    private bool HasFigure(PayerColumns payer)
    {
        var fields = _rows.Fields;
        return fields.Bytes(payer.Dollar).Length > 0
            || fields.Bytes(payer.Percentage).Length > 0
            || fields.Bytes(payer.Algorithm).Length > 0
            || fields.Bytes(payer.Median).Length > 0;
    }

    private Price With(Price about, PayerColumns payer, string? name, string? plan)
    {
        var fields = _rows.Fields;
        return about with
        {
            Payer = name,
            Plan = plan,
            Rate = Amount(payer.Dollar),
            Percentage = Amount(payer.Percentage),
            Algorithm = fields.TextOrNull(payer.Algorithm),
            NegotiatedType = fields.TextOrNull(payer.Methodology),
            Median = Amount(payer.Median),
            P10 = Amount(payer.P10),
            P90 = Amount(payer.P90),
            Count = fields.TextOrNull(payer.Count),
        };
    }

    private string[] Modifiers(CsvFields fields) =>
        fields
            .Text(_columns["modifiers"])
            .Split(['|', ';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private decimal? Amount(int column)
    {
        var written = _rows.Fields.Bytes(column);
        if (written.Length == 0)
        {
            return null;
        }

        if (JsonValues.TryFigure(written, out var figure) || TryDressed(written, out figure))
        {
            if (figure != JsonValues.NineNines)
            {
                return figure;
            }

            Note("figure of nine nines, which stands for none");
            return null;
        }

        Note("word where a figure belongs", Texts.Of(written));
        return null;
    }

    private bool TryDressed(ReadOnlySpan<byte> written, out decimal figure)
    {
        const NumberStyles Dressed =
            NumberStyles.AllowThousands
            | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowLeadingSign
            | NumberStyles.AllowLeadingWhite;
        var bare = written[0] == (byte)'$' ? written[1..] : written;
        if (!decimal.TryParse(bare, Dressed, CultureInfo.InvariantCulture, out figure))
        {
            return false;
        }

        Note("figure with a dollar sign, commas or a bare point", Texts.Of(written));
        return true;
    }

    private void Note(string what, string? example = null)
    {
        if (!job.Notes.AddsTo(what))
        {
            job.Notes.Add(what, PricePlace.OnLine(_rows.Line), example);
        }
    }
}
