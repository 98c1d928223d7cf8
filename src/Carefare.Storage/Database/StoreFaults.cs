using Microsoft.Data.Sqlite;

namespace Carefare.Storage.Database;

/// <summary>Says in sentences what the database or the disk could not do.</summary>
internal static class StoreFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int DiskError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>Does something; what fails of the database and the disk is told as a <see cref="StoreException"/>.</summary>
    public static T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failed)
        {
            throw Of(failed);
        }
        catch (EndOfStreamException)
        {
            throw Sealing.Seals.Damaged();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                StoreFault.Disk,
                "The disk refused: nothing was changed. Look whether there is room on it, and whether you may write there.",
                failed
            );
        }
    }

    private static StoreException Of(SqliteException failed) =>
        failed.SqliteErrorCode switch
        {
            Full => new(StoreFault.Disk, "The disk is full: nothing was changed. Make room, and do it again.", failed),
            DiskError => new(
                StoreFault.Disk,
                "The disk gave an error: nothing was changed. Look after the disk first.",
                failed
            ),
            ReadOnly or CannotOpen => new(
                StoreFault.Disk,
                "The store cannot be opened for writing. Look who may write in its folder.",
                failed
            ),
            Busy or Locked => new(
                StoreFault.Busy,
                "Another program uses the store. Close it, or wait a little, and do it again.",
                failed
            ),
            Corrupt or NoDatabase => new(
                StoreFault.Damaged,
                "The store's database is damaged. Restore a backup with carefare restore.",
                failed
            ),
            _ => new(StoreFault.Damaged, $"The store's database refused: {failed.Message}", failed),
        };
}
