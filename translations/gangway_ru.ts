<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>ChangeText</name>
    <message>
        <source>Add</source>
        <comment>what would happen to an item</comment>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>what would happen to an item</comment>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Same</source>
        <comment>nothing to do for an item</comment>
        <translation>Совпадает</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>an item that is left out</comment>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Конфликт</translation>
    </message>
    <message>
        <source>Cannot move</source>
        <translation>Не переносится</translation>
    </message>
    <message>
        <source>Only in target</source>
        <translation>Только в цели</translation>
    </message>
    <message>
        <source>Not in the target</source>
        <translation>Нет в цели</translation>
    </message>
    <message>
        <source>Newer in the source</source>
        <translation>В источнике новее</translation>
    </message>
    <message>
        <source>The content differs</source>
        <translation>Содержимое различается</translation>
    </message>
    <message>
        <source>A folder on one side, a file on the other</source>
        <translation>С одной стороны папка, с другой файл</translation>
    </message>
    <message>
        <source>Identical content</source>
        <translation>Содержимое одинаковое</translation>
    </message>
    <message>
        <source>Same size and time</source>
        <translation>Размер и время совпадают</translation>
    </message>
    <message>
        <source>There already, left as it is</source>
        <translation>Уже есть, остаётся как есть</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Исключено вами</translation>
    </message>
    <message>
        <source>Left out by a pattern</source>
        <translation>Исключено шаблоном</translation>
    </message>
    <message>
        <source>The target does not allow this name</source>
        <translation>Цель не допускает такое имя</translation>
    </message>
    <message>
        <source>Another item has this name in the target</source>
        <translation>В цели это имя уже занято</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Не удаётся прочитать</translation>
    </message>
    <message>
        <source>A device, socket or pipe</source>
        <translation>Устройство, сокет или канал</translation>
    </message>
    <message>
        <source>Links are left out</source>
        <translation>Ссылки не переносятся</translation>
    </message>
    <message>
        <source>The target knows no links</source>
        <translation>Цель не поддерживает ссылки</translation>
    </message>
    <message>
        <source>The link points out of the project</source>
        <translation>Ссылка ведёт за пределы проекта</translation>
    </message>
    <message>
        <source>Added under a new name</source>
        <translation>Добавлено под новым именем</translation>
    </message>
    <message>
        <source>Only the permissions differ</source>
        <translation>Различаются только права</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Не затрагивается</translation>
    </message>
    <message>
        <source>The target keeps no empty folders</source>
        <translation>Цель не хранит пустые папки</translation>
    </message>
    <message>
        <source>Too large for the target</source>
        <translation>Слишком велик для цели</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Делать нечего</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Переносится</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Перенесено</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Checksum is equal</source>
        <translation>Контрольная сумма совпадает</translation>
    </message>
    <message>
        <source>Size is equal</source>
        <translation>Размер совпадает</translation>
    </message>
    <message>
        <source>Content differs</source>
        <translation>Содержимое различается</translation>
    </message>
    <message>
        <source>Missing in the target</source>
        <translation>Отсутствует в цели</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>Compared by content (checksum)</source>
        <translation>Сравнение по содержимому (контрольной сумме)</translation>
    </message>
    <message>
        <source>Compared by size and time</source>
        <translation>Сравнение по размеру и времени</translation>
    </message>
    <message>
        <source>Detail</source>
        <comment>level of a log line</comment>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>Info</source>
        <comment>level of a log line</comment>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>level of a log line</comment>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>level of a log line</comment>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>The modification time could not be kept</source>
        <translation>Время изменения не удалось сохранить</translation>
    </message>
    <message>
        <source>The permissions could not be kept</source>
        <translation>Права не удалось сохранить</translation>
    </message>
    <message>
        <source>The server rewrote the notebook's text; its cells are the same</source>
        <translation>Сервер переписал текст блокнота; ячейки те же</translation>
    </message>
    <message>
        <source>Hidden files, which the server does not show</source>
        <translation>Скрытые файлы: сервер их не показывает</translation>
    </message>
    <message>
        <source>Links that point out of the project</source>
        <translation>Ссылки, ведущие за пределы проекта</translation>
    </message>
    <message>
        <source>Devices, sockets and pipes</source>
        <translation>Устройства, сокеты и каналы</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Файлы, которые не удалось прочитать</translation>
    </message>
    <message>
        <source>The state of running kernels</source>
        <translation>Состояние работающих ядер</translation>
    </message>
    <message>
        <source>Saved checkpoints of notebooks</source>
        <translation>Сохранённые контрольные точки блокнотов</translation>
    </message>
    <message>
        <source>Installed packages and environment variables of the server</source>
        <translation>Установленные пакеты и переменные окружения сервера</translation>
    </message>
    <message>
        <source>Make the folders</source>
        <translation>Создать папки</translation>
    </message>
    <message numerus="yes">
        <source>Save copies of %n item(s) that will be replaced</source>
        <translation><numerusform>Сохранить копию %n объекта, который будет заменён</numerusform><numerusform>Сохранить копии %n объектов, которые будут заменены</numerusform><numerusform>Сохранить копии %n объектов, которые будут заменены</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n item(s)</source>
        <translation><numerusform>Скопировать %n объект</numerusform><numerusform>Скопировать %n объекта</numerusform><numerusform>Скопировать %n объектов</numerusform></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Скопировать %1</translation>
    </message>
    <message numerus="yes">
        <source>Write the archive with %n item(s)</source>
        <translation><numerusform>Записать архив с %n объектом</numerusform><numerusform>Записать архив с %n объектами</numerusform><numerusform>Записать архив с %n объектами</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation><numerusform>Создать %n ссылку</numerusform><numerusform>Создать %n ссылки</numerusform><numerusform>Создать %n ссылок</numerusform></translation>
    </message>
    <message>
        <source>Everything is moved</source>
        <translation>Всё перенесено</translation>
    </message>
    <message numerus="yes">
        <source>Moved, with %n thing(s) left to do</source>
        <translation><numerusform>Перенесено, осталось сделать %n дело</numerusform><numerusform>Перенесено, осталось сделать %n дела</numerusform><numerusform>Перенесено, осталось сделать %n дел</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Partly moved: %n item(s) failed</source>
        <translation><numerusform>Перенесено частично: %n объект с ошибкой</numerusform><numerusform>Перенесено частично: %n объекта с ошибкой</numerusform><numerusform>Перенесено частично: %n объектов с ошибкой</numerusform></translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 items moved</source>
        <translation>Остановлено: перенесено %1 из %2 объектов</translation>
    </message>
    <message>
        <source>Nothing had to be moved</source>
        <translation>Переносить было нечего</translation>
    </message>
    <message>
        <source>Nothing was moved</source>
        <translation>Ничего не перенесено</translation>
    </message>
    <message>
        <source>The transfer was undone</source>
        <translation>Перенос отменён</translation>
    </message>
    <message>
        <source>Some items are not accounted for</source>
        <translation>Некоторые объекты не учтены</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>column: when it was changed</comment>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Указывает на</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Контрольная сумма</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” does not take %2.</source>
        <translation>«%1» не принимает %2.</translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation>Для «%1» нужно указать %2.</translation>
    </message>
    <message>
        <source>“%1” needs the path of a file.</source>
        <translation>Для «%1» нужен путь к файлу.</translation>
    </message>
    <message>
        <source>“%1” does not know what to do with “%2”.</source>
        <translation>«%1» не знает, что делать с «%2».</translation>
    </message>
    <message>
        <source>%1 takes a whole number from 1 to %2.</source>
        <translation>%1 принимает целое число от 1 до %2.</translation>
    </message>
    <message>
        <source>--bwlimit takes bytes a second, as in 500k, 8M or 1G.</source>
        <translation>--bwlimit принимает байты в секунду, например 500k, 8M или 1G.</translation>
    </message>
    <message>
        <source>%1 takes one of: %2.</source>
        <translation>%1 принимает одно из значений: %2.</translation>
    </message>
    <message>
        <source>--users is for platforms with owners; plain files have none to map.</source>
        <translation>--users нужен для платформ с владельцами; у обычных файлов их нет.</translation>
    </message>
    <message>
        <source>Say what to do: a command is missing.</source>
        <translation>Укажите, что сделать: не хватает команды.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Нет команды «%1».</translation>
    </message>
    <message>
        <source>gangway-cli moves the files of projects between folders, archives and Jupyter servers, and proves it.

gangway-cli [--json] [--quiet] COMMAND …

  inventory --from LOCATION [--select GLOB]… [--exclude GLOB]…
            list what is there
  plan      --from LOCATION --to LOCATION --out FILE.gangway [--select GLOB]… [--exclude GLOB]…
            [--conflict skip|replace|rename|stop] [--compare quick|content] [--links keep|skip|follow]
            [--workers N] [--bwlimit RATE] [--no-verify]
            check and show what would change; writes nothing but FILE
  run       FILE.gangway [--workers N] [--bwlimit RATE]
            carry the plan out, or go on where it was cut
  verify    FILE.gangway
            compare the target with the plan again
  undo      FILE.gangway
            take back what the run did, newest first
  report    FILE.gangway --format html|csv|json --out PATH
  export    --from LOCATION --out PATH.zip|.tar.gz|.tar.zst
            a project as an archive, with PATH.manifest.json beside it
  inspect   PATH
            say what an archive holds, and whether it is sound
  sandbox   --platform jupyter [--port N] [--world FILE] [--faults FILE] [--record FILE]
            serve a practice platform on this computer
  practice  [--out PATH.html]
            a whole practice migration between two made-up servers

Locations: folder:PATH, archive:PATH, jupyter:URL[#PATH], sandbox:old, sandbox:new.
Sign-in: GANGWAY_SOURCE_TOKEN, …_USER, …_PASSWORD, …_CA_FILE, and the same with GANGWAY_TARGET_; else the keychain.
Exit codes: 0 done and proven, 1 usage, 2 blocked by a finding, 3 partial, 4 failed, 5 cancelled, 6 nothing to do,
7 an input is unsound.</source>
        <translation>gangway-cli переносит файлы проектов между папками, архивами и серверами Jupyter и доказывает результат.

gangway-cli [--json] [--quiet] КОМАНДА …

  inventory --from LOCATION [--select GLOB]… [--exclude GLOB]…
            показать, что там есть
  plan      --from LOCATION --to LOCATION --out FILE.gangway [--select GLOB]… [--exclude GLOB]…
            [--conflict skip|replace|rename|stop] [--compare quick|content] [--links keep|skip|follow]
            [--workers N] [--bwlimit RATE] [--no-verify]
            проверить и показать, что изменится; пишет только FILE
  run       FILE.gangway [--workers N] [--bwlimit RATE]
            выполнить план или продолжить с места остановки
  verify    FILE.gangway
            ещё раз сравнить цель с планом
  undo      FILE.gangway
            отменить сделанное, начиная с последнего
  report    FILE.gangway --format html|csv|json --out PATH
  export    --from LOCATION --out PATH.zip|.tar.gz|.tar.zst
            проект в виде архива и PATH.manifest.json рядом с ним
  inspect   PATH
            сказать, что в архиве и цел ли он
  sandbox   --platform jupyter [--port N] [--world FILE] [--faults FILE] [--record FILE]
            запустить учебную платформу на этом компьютере
  practice  [--out PATH.html]
            целый учебный перенос между двумя вымышленными серверами

Места: folder:PATH, archive:PATH, jupyter:URL[#PATH], sandbox:old, sandbox:new.
Вход: GANGWAY_SOURCE_TOKEN, …_USER, …_PASSWORD, …_CA_FILE и то же с GANGWAY_TARGET_; иначе связка ключей.
Коды завершения: 0 сделано и доказано, 1 ошибка вызова, 2 мешает замечание, 3 частично, 4 ошибка, 5 прервано, 6 делать нечего,
7 входные данные повреждены.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>this item</source>
        <translation>этот объект</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>«%1» больше нет.</translation>
    </message>
    <message>
        <source>Check the path, or read the source again.</source>
        <translation>Проверьте путь или прочитайте источник ещё раз.</translation>
    </message>
    <message>
        <source>You may not read or change “%1”.</source>
        <translation>У вас нет прав читать или менять «%1».</translation>
    </message>
    <message>
        <source>Ask the owner for the permission, or leave it out.</source>
        <translation>Попросите права у владельца или исключите этот объект.</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>«%1» уже есть.</translation>
    </message>
    <message>
        <source>Choose another name, or decide in the preview what should happen.</source>
        <translation>Выберите другое имя или решите в предпросмотре, что сделать.</translation>
    </message>
    <message>
        <source>“%1” is a folder where a file was expected.</source>
        <translation>«%1» оказалась папкой там, где ожидался файл.</translation>
    </message>
    <message>
        <source>Move the folder away, or leave the item out.</source>
        <translation>Уберите папку или исключите этот объект.</translation>
    </message>
    <message>
        <source>“%1” is a file where a folder was expected.</source>
        <translation>«%1» оказался файлом там, где ожидалась папка.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Выберите папку.</translation>
    </message>
    <message>
        <source>There is no room left for “%1”.</source>
        <translation>Для «%1» не осталось места.</translation>
    </message>
    <message>
        <source>Free some room, then retry.</source>
        <translation>Освободите место и повторите.</translation>
    </message>
    <message>
        <source>The disk of “%1” can only be read.</source>
        <translation>Диск с «%1» доступен только для чтения.</translation>
    </message>
    <message>
        <source>Choose another place, or have the disk mounted for writing.</source>
        <translation>Выберите другое место или подключите диск для записи.</translation>
    </message>
    <message>
        <source>The disk reported an error at “%1”.</source>
        <translation>Диск сообщил об ошибке на «%1».</translation>
    </message>
    <message>
        <source>Check the disk. What is already moved is kept; retry when the disk is sound.</source>
        <translation>Проверьте диск. Уже перенесённое сохранено; повторите, когда диск будет исправен.</translation>
    </message>
    <message>
        <source>“%1” is larger than the target's file system allows.</source>
        <translation>«%1» больше, чем допускает файловая система цели.</translation>
    </message>
    <message>
        <source>Choose a target on another disk, or leave the file out.</source>
        <translation>Выберите цель на другом диске или исключите файл.</translation>
    </message>
    <message>
        <source>The target does not allow the name “%1”.</source>
        <translation>Цель не допускает имя «%1».</translation>
    </message>
    <message>
        <source>Choose a new name, or leave the item out.</source>
        <translation>Выберите новое имя или исключите объект.</translation>
    </message>
    <message>
        <source>The name of “%1” is not valid UTF-8 text.</source>
        <translation>Имя «%1» записано не в UTF-8.</translation>
    </message>
    <message>
        <source>Rename it at the source, then read the source again.</source>
        <translation>Переименуйте в источнике и прочитайте источник ещё раз.</translation>
    </message>
    <message>
        <source>“%1” is listed twice at the source.</source>
        <translation>«%1» указан в источнике дважды.</translation>
    </message>
    <message>
        <source>Read the source again. If it stays, the source is damaged.</source>
        <translation>Прочитайте источник ещё раз. Если не поможет, источник повреждён.</translation>
    </message>
    <message>
        <source>Another item has the name “%1” in the target.</source>
        <translation>Другой объект в цели уже носит имя «%1».</translation>
    </message>
    <message>
        <source>Rename one of the two at the source, or choose to keep both.</source>
        <translation>Переименуйте один из них в источнике или сохраните оба.</translation>
    </message>
    <message>
        <source>The links at “%1” lead back to themselves.</source>
        <translation>Ссылки в «%1» замыкаются сами на себя.</translation>
    </message>
    <message>
        <source>Repair the link at the source, or leave it out.</source>
        <translation>Исправьте ссылку в источнике или исключите её.</translation>
    </message>
    <message>
        <source>The link “%1” points out of the project.</source>
        <translation>Ссылка «%1» ведёт за пределы проекта.</translation>
    </message>
    <message>
        <source>Copy what it points to into the project, or leave the link out.</source>
        <translation>Скопируйте в проект то, на что она указывает, или исключите ссылку.</translation>
    </message>
    <message>
        <source>“%1” is a device, a socket or a pipe.</source>
        <translation>«%1» — устройство, сокет или канал.</translation>
    </message>
    <message>
        <source>Such items hold no content and cannot be moved.</source>
        <translation>В таких объектах нет содержимого, перенести их нельзя.</translation>
    </message>
    <message>
        <source>This computer has run out of memory or open files at “%1”.</source>
        <translation>На «%1» у компьютера кончилась память или число открытых файлов.</translation>
    </message>
    <message>
        <source>Close other programs or use fewer items at the same time, then retry.</source>
        <translation>Закройте другие программы или переносите меньше объектов одновременно, затем повторите.</translation>
    </message>
    <message>
        <source>“%1” was changed while it was read.</source>
        <translation>«%1» изменился во время чтения.</translation>
    </message>
    <message>
        <source>Save and close it at the source, then retry.</source>
        <translation>Сохраните и закройте его в источнике, затем повторите.</translation>
    </message>
    <message>
        <source>“%1” was changed at the source since the preview.</source>
        <translation>«%1» изменился в источнике после предпросмотра.</translation>
    </message>
    <message>
        <source>Compare again, then transfer it.</source>
        <translation>Сравните ещё раз и перенесите.</translation>
    </message>
    <message>
        <source>“%1” was changed in the target since the preview.</source>
        <translation>«%1» изменился в цели после предпросмотра.</translation>
    </message>
    <message>
        <source>Compare again and decide what should happen.</source>
        <translation>Сравните ещё раз и решите, что сделать.</translation>
    </message>
    <message>
        <source>“%1” ended before its stated size.</source>
        <translation>«%1» кончился раньше заявленного размера.</translation>
    </message>
    <message>
        <source>Retry. If it stays, the source is damaged.</source>
        <translation>Повторите. Если не поможет, источник повреждён.</translation>
    </message>
    <message>
        <source>“%1” does not read back as it was sent.</source>
        <translation>«%1» читается не таким, каким был отправлен.</translation>
    </message>
    <message>
        <source>Retry it. If it stays, check the target's disk or server.</source>
        <translation>Повторите. Если не поможет, проверьте диск или сервер цели.</translation>
    </message>
    <message>
        <source>“%1” is not in the target.</source>
        <translation>«%1» нет в цели.</translation>
    </message>
    <message>
        <source>Retry it.</source>
        <translation>Повторите.</translation>
    </message>
    <message>
        <source>“%1” was edited since the transfer and was left alone.</source>
        <translation>«%1» изменили после переноса, поэтому он оставлен как есть.</translation>
    </message>
    <message>
        <source>Remove it by hand if you do not need it.</source>
        <translation>Удалите его вручную, если он не нужен.</translation>
    </message>
    <message>
        <source>There is no saved copy of “%1” to put back.</source>
        <translation>Нет сохранённой копии «%1», чтобы вернуть её.</translation>
    </message>
    <message>
        <source>Put it back by hand from a backup.</source>
        <translation>Верните вручную из резервной копии.</translation>
    </message>
    <message>
        <source>The saved copy of “%1” is missing.</source>
        <translation>Сохранённая копия «%1» пропала.</translation>
    </message>
    <message>
        <source>“%1” was left out because something it needs has failed.</source>
        <translation>«%1» не перенесён: не удалось то, от чего он зависит.</translation>
    </message>
    <message>
        <source>Fix the cause, then retry both.</source>
        <translation>Устраните причину и повторите оба.</translation>
    </message>
    <message>
        <source>“%1” is encrypted.</source>
        <translation>«%1» зашифрован.</translation>
    </message>
    <message>
        <source>Unpack it with its password first, then choose the folder.</source>
        <translation>Сначала распакуйте его с паролем, затем выберите папку.</translation>
    </message>
    <message>
        <source>The archive “%1” is damaged.</source>
        <translation>Архив «%1» повреждён.</translation>
    </message>
    <message>
        <source>Get a new copy of it. “gangway-cli inspect” lists what is wrong.</source>
        <translation>Возьмите новую копию. «gangway-cli inspect» покажет, что не так.</translation>
    </message>
    <message>
        <source>“%1” is not an archive that Gangway can read.</source>
        <translation>«%1» — не архив, который Gangway умеет читать.</translation>
    </message>
    <message>
        <source>Use a zip, tar, tar.gz, tar.zst, tar.xz, tar.bz2 or 7z file.</source>
        <translation>Подойдут zip, tar, tar.gz, tar.zst, tar.xz, tar.bz2 и 7z.</translation>
    </message>
    <message>
        <source>“%1” would unpack to far more than such content ever does.</source>
        <translation>«%1» распаковался бы в объём, которого у такого содержимого не бывает.</translation>
    </message>
    <message>
        <source>It may be made to fill disks. If you trust it, raise the limit and try again.</source>
        <translation>Возможно, он сделан, чтобы забить диск. Если вы ему доверяете, поднимите предел и повторите.</translation>
    </message>
    <message>
        <source>“%1” holds more than the limit allows.</source>
        <translation>В «%1» больше, чем допускает предел.</translation>
    </message>
    <message>
        <source>If you trust it, raise the limit and try again.</source>
        <translation>Если вы ему доверяете, поднимите предел и повторите.</translation>
    </message>
    <message>
        <source>Archives of the kind of “%1” can only be read.</source>
        <translation>Архивы такого вида, как «%1», можно только читать.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .zip, .tar.gz or .tar.zst.</source>
        <translation>Выберите имя с окончанием .zip, .tar.gz или .tar.zst.</translation>
    </message>
    <message>
        <source>The entry “%1” would land outside the archive's folder.</source>
        <translation>Запись «%1» попала бы за пределы папки архива.</translation>
    </message>
    <message>
        <source>It was left out. Be careful with this archive.</source>
        <translation>Она не перенесена. Будьте осторожны с этим архивом.</translation>
    </message>
    <message>
        <source>The archive holds “%1” twice.</source>
        <translation>В архиве «%1» встречается дважды.</translation>
    </message>
    <message>
        <source>Only the first is used. Be careful with this archive.</source>
        <translation>Взята только первая. Будьте осторожны с этим архивом.</translation>
    </message>
    <message>
        <source>The entry “%1” shares its bytes with another one.</source>
        <translation>Запись «%1» занимает те же байты, что и другая.</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>По адресу %1 никто не отвечает.</translation>
    </message>
    <message>
        <source>Check the address and the port, and that the server runs.</source>
        <translation>Проверьте адрес и порт и то, что сервер запущен.</translation>
    </message>
    <message>
        <source>No server is known by the name in %1.</source>
        <translation>Сервер с именем из %1 неизвестен.</translation>
    </message>
    <message>
        <source>Check the spelling and your connection.</source>
        <translation>Проверьте написание и подключение.</translation>
    </message>
    <message>
        <source>%1 broke the connection off.</source>
        <translation>%1 оборвал соединение.</translation>
    </message>
    <message>
        <source>Try again. If it stays, ask the server's admin.</source>
        <translation>Попробуйте ещё раз. Если не поможет, обратитесь к администратору сервера.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it answered.</source>
        <translation>%1 закрыл соединение, не ответив.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 не отвечает.</translation>
    </message>
    <message>
        <source>Check your connection and try again. If your company uses a proxy, enter it.</source>
        <translation>Проверьте подключение и повторите. Если в компании есть прокси, укажите его.</translation>
    </message>
    <message>
        <source>The proxy did not let the request to %1 through.</source>
        <translation>Прокси не пропустил запрос к %1.</translation>
    </message>
    <message>
        <source>Check the proxy's address and its sign-in.</source>
        <translation>Проверьте адрес прокси и вход на него.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut off.</source>
        <translation>Ответ %1 оборвался.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The answer of %1 is longer than it may be.</source>
        <translation>Ответ %1 длиннее допустимого.</translation>
    </message>
    <message>
        <source>Check that the address is the right one.</source>
        <translation>Проверьте, что адрес верный.</translation>
    </message>
    <message>
        <source>%1 does not answer as a web server does.</source>
        <translation>%1 отвечает не как веб-сервер.</translation>
    </message>
    <message>
        <source>Check the address and the port.</source>
        <translation>Проверьте адрес и порт.</translation>
    </message>
    <message>
        <source>%1 sends the request to another place.</source>
        <translation>%1 отсылает запрос в другое место.</translation>
    </message>
    <message>
        <source>Enter the address of that place, if you trust it.</source>
        <translation>Введите адрес того места, если доверяете ему.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Сертификат %1 истёк.</translation>
    </message>
    <message>
        <source>Ask the server's admin for a new one. Check this computer's date too.</source>
        <translation>Попросите новый у администратора сервера. Проверьте и дату на этом компьютере.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>Сертификат %1 ещё не действует.</translation>
    </message>
    <message>
        <source>Check this computer's date.</source>
        <translation>Проверьте дату на этом компьютере.</translation>
    </message>
    <message>
        <source>%1 uses a certificate of its own making.</source>
        <translation>%1 использует самодельный сертификат.</translation>
    </message>
    <message>
        <source>Ask its admin for the certificate file and choose it under “Proxy and certificates”.</source>
        <translation>Попросите файл сертификата у администратора и выберите его в разделе «Прокси и сертификаты».</translation>
    </message>
    <message>
        <source>Nobody known vouches for the certificate of %1.</source>
        <translation>За сертификат %1 не ручается никто из известных.</translation>
    </message>
    <message>
        <source>Ask its admin for the CA file and choose it under “Proxy and certificates”.</source>
        <translation>Попросите файл CA у администратора и выберите его в разделе «Прокси и сертификаты».</translation>
    </message>
    <message>
        <source>The certificate of %1 belongs to another server.</source>
        <translation>Сертификат %1 принадлежит другому серверу.</translation>
    </message>
    <message>
        <source>Check the address. Do not go on if you are not sure.</source>
        <translation>Проверьте адрес. Если не уверены, не продолжайте.</translation>
    </message>
    <message>
        <source>No safe connection to %1 could be made.</source>
        <translation>Безопасное соединение с %1 установить не удалось.</translation>
    </message>
    <message>
        <source>Ask the server's admin which TLS versions it offers; 1.2 is the least.</source>
        <translation>Спросите администратора сервера, какие версии TLS он поддерживает; нужна хотя бы 1.2.</translation>
    </message>
    <message>
        <source>The certificate file “%1” cannot be used.</source>
        <translation>Файл сертификатов «%1» нельзя использовать.</translation>
    </message>
    <message>
        <source>Choose a PEM file that holds certificates.</source>
        <translation>Выберите файл PEM с сертификатами.</translation>
    </message>
    <message>
        <source>%1 did not accept this token.</source>
        <translation>%1 не принял этот токен.</translation>
    </message>
    <message>
        <source>Get a new token, enter it and connect again.</source>
        <translation>Получите новый токен, введите его и подключитесь снова.</translation>
    </message>
    <message>
        <source>%1 did not accept this password.</source>
        <translation>%1 не принял этот пароль.</translation>
    </message>
    <message>
        <source>Check the password and connect again.</source>
        <translation>Проверьте пароль и подключитесь снова.</translation>
    </message>
    <message>
        <source>%1 asks for a sign-in.</source>
        <translation>%1 требует входа.</translation>
    </message>
    <message>
        <source>Enter a token or a password.</source>
        <translation>Введите токен или пароль.</translation>
    </message>
    <message>
        <source>The target has no room left for “%1”.</source>
        <translation>В цели нет места для «%1».</translation>
    </message>
    <message>
        <source>Free some room there, then retry.</source>
        <translation>Освободите там место и повторите.</translation>
    </message>
    <message>
        <source>%1 answers, but it is not a Jupyter server.</source>
        <translation>%1 отвечает, но это не сервер Jupyter.</translation>
    </message>
    <message>
        <source>Enter the address that you open in the browser, up to and without “/tree” or “/lab”.</source>
        <translation>Введите адрес, который вы открываете в браузере, без «/tree» или «/lab» в конце.</translation>
    </message>
    <message>
        <source>The server keeps hidden files such as “%1” to itself.</source>
        <translation>Сервер не показывает скрытые файлы, такие как «%1».</translation>
    </message>
    <message>
        <source>They cannot be moved by this server. Its admin can allow them (allow_hidden).</source>
        <translation>Через этот сервер их не перенести. Администратор может их разрешить (allow_hidden).</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be understood.</source>
        <translation>Ответ %1 не удаётся разобрать.</translation>
    </message>
    <message>
        <source>An answer is not as agreed, at %1.</source>
        <translation>Ответ не такой, как ожидалось, в %1.</translation>
    </message>
    <message>
        <source>The server may be too new or too old. Update Gangway, or report this with the log.</source>
        <translation>Сервер может быть слишком новым или старым. Обновите Gangway или сообщите об этом вместе с журналом.</translation>
    </message>
    <message>
        <source>This computer has no keychain.</source>
        <translation>На этом компьютере нет связки ключей.</translation>
    </message>
    <message>
        <source>The sign-in is kept until Gangway is closed.</source>
        <translation>Вход хранится, пока Gangway не закрыт.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Связка ключей заблокирована.</translation>
    </message>
    <message>
        <source>Unlock it to keep the sign-in, or sign in for this session only.</source>
        <translation>Разблокируйте её, чтобы сохранить вход, или войдите только на этот сеанс.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Связка ключей не отвечает.</translation>
    </message>
    <message>
        <source>“%1” does not say what kind of place it is.</source>
        <translation>«%1» не говорит, что это за место.</translation>
    </message>
    <message>
        <source>Write folder:PATH, archive:PATH, jupyter:URL or sandbox:NAME.</source>
        <translation>Напишите folder:PATH, archive:PATH, jupyter:URL или sandbox:NAME.</translation>
    </message>
    <message>
        <source>“%1” is not a valid address.</source>
        <translation>«%1» — неверный адрес.</translation>
    </message>
    <message>
        <source>Check the path or the URL.</source>
        <translation>Проверьте путь или URL.</translation>
    </message>
    <message>
        <source>“%1” holds a password or a token.</source>
        <translation>В «%1» записан пароль или токен.</translation>
    </message>
    <message>
        <source>Leave it out of the address and sign in instead.</source>
        <translation>Уберите его из адреса и войдите отдельно.</translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation>«%1» не существует.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Проверьте путь.</translation>
    </message>
    <message>
        <source>There is no way from one to the other: %1.</source>
        <translation>Из одного в другое пути нет: %1.</translation>
    </message>
    <message>
        <source>Choose another source or target.</source>
        <translation>Выберите другой источник или цель.</translation>
    </message>
    <message>
        <source>This program does not know how to do “%1”.</source>
        <translation>Эта программа не умеет «%1».</translation>
    </message>
    <message>
        <source>Update Gangway.</source>
        <translation>Обновите Gangway.</translation>
    </message>
    <message>
        <source>The run file “%1” is damaged.</source>
        <translation>Файл переноса «%1» повреждён.</translation>
    </message>
    <message>
        <source>Make a new plan. What was moved is in the target and will be found as “same”.</source>
        <translation>Составьте новый план. Перенесённое есть в цели и будет найдено как «совпадает».</translation>
    </message>
    <message>
        <source>“%1” is not a run file of Gangway.</source>
        <translation>«%1» — не файл переноса Gangway.</translation>
    </message>
    <message>
        <source>Choose a file that “plan” or the wizard has saved.</source>
        <translation>Выберите файл, который сохранила команда «plan» или мастер.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Gangway.</source>
        <translation>«%1» сделан более новой версией Gangway.</translation>
    </message>
    <message>
        <source>Update Gangway, or make a new plan.</source>
        <translation>Обновите Gangway или составьте новый план.</translation>
    </message>
    <message>
        <source>Another Gangway is working on “%1”.</source>
        <translation>С «%1» уже работает другой Gangway.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it there.</source>
        <translation>Дождитесь его или остановите там.</translation>
    </message>
    <message>
        <source>“%1” holds a run that was started.</source>
        <translation>В «%1» записан начатый перенос.</translation>
    </message>
    <message>
        <source>Go on with it, or choose another file name.</source>
        <translation>Продолжите его или выберите другое имя файла.</translation>
    </message>
    <message>
        <source>The figures of this run do not add up.</source>
        <translation>Числа этого переноса не сходятся.</translation>
    </message>
    <message>
        <source>Verify the run, and report this with the run file.</source>
        <translation>Проверьте перенос и сообщите об этом вместе с файлом переноса.</translation>
    </message>
    <message>
        <source>The program “%1” is not installed.</source>
        <translation>Программа «%1» не установлена.</translation>
    </message>
    <message>
        <source>Install it, then try again.</source>
        <translation>Установите её и повторите.</translation>
    </message>
    <message>
        <source>The program “%1” ended unexpectedly.</source>
        <translation>Программа «%1» неожиданно завершилась.</translation>
    </message>
    <message>
        <source>Try again. The log has its last words.</source>
        <translation>Попробуйте ещё раз. Её последние слова есть в журнале.</translation>
    </message>
    <message>
        <source>The archive “%1” ends too early.</source>
        <translation>Архив «%1» обрывается.</translation>
    </message>
    <message>
        <source>Get a complete copy of it.</source>
        <translation>Возьмите полную копию.</translation>
    </message>
    <message>
        <source>Archives of the kind of “%1” cannot be written.</source>
        <translation>Архивы такого вида, как «%1», записывать нельзя.</translation>
    </message>
    <message>
        <source>“%1” is not the kind of archive that its name says.</source>
        <translation>«%1» — не тот вид архива, о котором говорит имя.</translation>
    </message>
    <message>
        <source>Rename it to what it is, or get a new copy of it.</source>
        <translation>Переименуйте его по содержимому или возьмите новую копию.</translation>
    </message>
    <message>
        <source>The archive “%1” does not read back as it was written.</source>
        <translation>Архив «%1» читается не таким, каким был записан.</translation>
    </message>
    <message>
        <source>Nothing was replaced. Check the disk, then try again.</source>
        <translation>Ничего не заменено. Проверьте диск и повторите.</translation>
    </message>
    <message>
        <source>“%1” is one part of an archive in several parts.</source>
        <translation>«%1» — одна из частей многотомного архива.</translation>
    </message>
    <message>
        <source>Join the parts first, or unpack them and choose the folder.</source>
        <translation>Сначала соедините части или распакуйте их и выберите папку.</translation>
    </message>
    <message>
        <source>The entry “%1” would unpack to far more than such content ever does.</source>
        <translation>Запись «%1» распаковалась бы в объём, которого у такого содержимого не бывает.</translation>
    </message>
    <message>
        <source>It was left out. If you trust the archive, raise the limit.</source>
        <translation>Она не перенесена. Если вы доверяете архиву, поднимите предел.</translation>
    </message>
    <message>
        <source>The entry “%1” is damaged.</source>
        <translation>Запись «%1» повреждена.</translation>
    </message>
    <message>
        <source>It was left out. Get a new copy of the archive.</source>
        <translation>Она не перенесена. Возьмите новую копию архива.</translation>
    </message>
    <message>
        <source>The entry “%1” is encrypted.</source>
        <translation>Запись «%1» зашифрована.</translation>
    </message>
    <message>
        <source>Unpack the archive with its password first, then choose the folder.</source>
        <translation>Сначала распакуйте архив с паролем, затем выберите папку.</translation>
    </message>
    <message>
        <source>The link “%1” in the archive has no usable target.</source>
        <translation>У ссылки «%1» в архиве нет пригодной цели.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Она не перенесена.</translation>
    </message>
    <message>
        <source>The entry “%1” is packed in a way that Gangway does not know.</source>
        <translation>Запись «%1» упакована неизвестным Gangway способом.</translation>
    </message>
    <message>
        <source>Pack the archive anew with another program.</source>
        <translation>Упакуйте архив заново другой программой.</translation>
    </message>
    <message>
        <source>The entry “%1” has a name that cannot be used.</source>
        <translation>У записи «%1» непригодное имя.</translation>
    </message>
    <message>
        <source>It was left out. Rename it in the archive.</source>
        <translation>Она не перенесена. Переименуйте её в архиве.</translation>
    </message>
    <message>
        <source>The entry “%1” is stored with holes, which Gangway does not read.</source>
        <translation>Запись «%1» хранится с пропусками, такое Gangway не читает.</translation>
    </message>
    <message>
        <source>Pack the archive anew without the option for sparse files.</source>
        <translation>Упакуйте архив заново без режима разреженных файлов.</translation>
    </message>
    <message>
        <source>The entry “%1” would be written through a link of the same archive.</source>
        <translation>Запись «%1» была бы записана сквозь ссылку того же архива.</translation>
    </message>
    <message>
        <source>The entry “%1” lies in too many folders.</source>
        <translation>Запись «%1» лежит слишком глубоко в папках.</translation>
    </message>
    <message>
        <source>The name of the entry “%1” is too long.</source>
        <translation>Имя записи «%1» слишком длинное.</translation>
    </message>
    <message>
        <source>The run file holds an event that cannot be read, at %1.</source>
        <translation>В файле переноса есть нечитаемое событие, в %1.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>«%1» — не файл.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Выберите файл.</translation>
    </message>
    <message>
        <source>“%1” is not a folder.</source>
        <translation>«%1» — не папка.</translation>
    </message>
    <message>
        <source>A file stands where the folder “%1” is needed.</source>
        <translation>На месте нужной папки «%1» стоит файл.</translation>
    </message>
    <message>
        <source>Move the file away, then retry.</source>
        <translation>Уберите файл и повторите.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist.</source>
        <translation>Папки «%1» нет.</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty and was left alone.</source>
        <translation>Папка «%1» не пуста и оставлена как есть.</translation>
    </message>
    <message>
        <source>Look at what is in it, and remove it by hand if you do not need it.</source>
        <translation>Посмотрите, что в ней, и удалите вручную, если она не нужна.</translation>
    </message>
    <message>
        <source>The listing in “%1” is damaged.</source>
        <translation>Перечень в «%1» повреждён.</translation>
    </message>
    <message>
        <source>Make a new plan.</source>
        <translation>Составьте новый план.</translation>
    </message>
    <message>
        <source>“%1” holds more items than one plan can hold.</source>
        <translation>В «%1» больше объектов, чем вмещает один план.</translation>
    </message>
    <message>
        <source>Pick fewer projects at a time.</source>
        <translation>Выбирайте меньше проектов за раз.</translation>
    </message>
    <message>
        <source>%1 has moved to another address.</source>
        <translation>%1 переехал на другой адрес.</translation>
    </message>
    <message>
        <source>Enter the address that your browser shows after signing in.</source>
        <translation>Введите адрес, который браузер показывает после входа.</translation>
    </message>
    <message>
        <source>“%1” belongs to the server's own checkpoints.</source>
        <translation>«%1» относится к контрольным точкам самого сервера.</translation>
    </message>
    <message>
        <source>They are made by the server and are not moved.</source>
        <translation>Сервер делает их сам, они не переносятся.</translation>
    </message>
    <message>
        <source>The server does not take hidden names such as “%1”.</source>
        <translation>Сервер не принимает скрытые имена, такие как «%1».</translation>
    </message>
    <message>
        <source>Rename it, or ask the server's admin to allow hidden files (allow_hidden).</source>
        <translation>Переименуйте или попросите администратора разрешить скрытые файлы (allow_hidden).</translation>
    </message>
    <message>
        <source>“%1” lies in too many folders.</source>
        <translation>«%1» лежит слишком глубоко в папках.</translation>
    </message>
    <message>
        <source>Move it further up at the source.</source>
        <translation>Перенесите его выше в источнике.</translation>
    </message>
    <message>
        <source>The name “%1” is too long for the target.</source>
        <translation>Имя «%1» слишком длинное для цели.</translation>
    </message>
    <message>
        <source>Choose a shorter name at the source.</source>
        <translation>Выберите в источнике имя короче.</translation>
    </message>
    <message>
        <source>The proxy address “%1” cannot be used.</source>
        <translation>Адрес прокси «%1» нельзя использовать.</translation>
    </message>
    <message>
        <source>Write it as http://host:port or socks5://host:port, without a password.</source>
        <translation>Напишите http://узел:порт или socks5://узел:порт, без пароля.</translation>
    </message>
    <message>
        <source>The plan in “%1” is damaged.</source>
        <translation>План в «%1» повреждён.</translation>
    </message>
    <message>
        <source>The plan in “%1” was made by a newer version of Gangway.</source>
        <translation>План в «%1» сделан более новой версией Gangway.</translation>
    </message>
    <message>
        <source>The port of %1 is in use.</source>
        <translation>Порт %1 занят.</translation>
    </message>
    <message>
        <source>Choose another port, or leave it out.</source>
        <translation>Выберите другой порт или не указывайте его.</translation>
    </message>
    <message>
        <source>“%1” is being undone.</source>
        <translation>«%1» сейчас отменяется.</translation>
    </message>
    <message>
        <source>Finish the undo first.</source>
        <translation>Сначала завершите отмену.</translation>
    </message>
    <message>
        <source>This computer lacks the database driver that run files need.</source>
        <translation>На компьютере нет драйвера базы данных для файлов переноса.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite.</source>
        <translation>Установите пакет libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>There is no run file “%1”.</source>
        <translation>Нет файла переноса «%1».</translation>
    </message>
    <message>
        <source>The run file “%1” cannot be written.</source>
        <translation>Файл переноса «%1» нельзя записать.</translation>
    </message>
    <message>
        <source>Copy it to a folder where you may write.</source>
        <translation>Скопируйте его в папку, куда вы можете писать.</translation>
    </message>
    <message>
        <source>There is no practice server “%1”.</source>
        <translation>Нет учебного сервера «%1».</translation>
    </message>
    <message>
        <source>There are sandbox:old and sandbox:new.</source>
        <translation>Есть sandbox:old и sandbox:new.</translation>
    </message>
    <message>
        <source>“%1” got no answer from its step.</source>
        <translation>«%1» не получил ответа от своего шага.</translation>
    </message>
    <message>
        <source>This program does not know how to do the step “%1”.</source>
        <translation>Эта программа не умеет выполнять шаг «%1».</translation>
    </message>
    <message>
        <source>The name “%1” for part files cannot be used.</source>
        <translation>Имя «%1» для временных файлов не подходит.</translation>
    </message>
    <message>
        <source>This is a defect of Gangway: please report it with the log.</source>
        <translation>Это дефект Gangway: сообщите о нём вместе с журналом.</translation>
    </message>
    <message>
        <source>The target changed “%1” while it was written.</source>
        <translation>Цель изменила «%1» во время записи.</translation>
    </message>
    <message>
        <source>Retry it. If it stays, ask the server's admin.</source>
        <translation>Повторите. Если не поможет, обратитесь к администратору сервера.</translation>
    </message>
    <message>
        <source>“%1” has appeared in the target meanwhile.</source>
        <translation>«%1» тем временем появился в цели.</translation>
    </message>
    <message>
        <source>“%1” is larger than the target takes.</source>
        <translation>«%1» больше, чем принимает цель.</translation>
    </message>
    <message>
        <source>Choose another target, or leave it out.</source>
        <translation>Выберите другую цель или исключите его.</translation>
    </message>
    <message>
        <source>In the target “%1” is of another kind.</source>
        <translation>В цели «%1» другого вида.</translation>
    </message>
    <message>
        <source>Move it away there, or leave the item out.</source>
        <translation>Уберите его там или исключите объект.</translation>
    </message>
    <message>
        <source>The client certificate “%1” cannot be used.</source>
        <translation>Клиентский сертификат «%1» нельзя использовать.</translation>
    </message>
    <message>
        <source>Choose a PEM file and its key, and check the pass phrase.</source>
        <translation>Выберите файл PEM и его ключ и проверьте парольную фразу.</translation>
    </message>
    <message>
        <source>No copy of “%1” was saved, so it cannot be put back.</source>
        <translation>Копия «%1» не сохранялась, вернуть его нельзя.</translation>
    </message>
    <message>
        <source>The practice world has a path that cannot be used: %1.</source>
        <translation>В учебном мире есть непригодный путь: %1.</translation>
    </message>
    <message>
        <source>Correct the world file.</source>
        <translation>Исправьте файл мира.</translation>
    </message>
    <message>
        <source>The practice world “%1” cannot be read.</source>
        <translation>Учебный мир «%1» не читается.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>Не удалось записать «%1».</translation>
    </message>
    <message>
        <source>Check that the folder exists, is writable and not full.</source>
        <translation>Проверьте, что папка есть, доступна для записи и не заполнена.</translation>
    </message>
    <message>
        <source>The link “%1” points to nothing.</source>
        <translation>Ссылка «%1» ведёт в никуда.</translation>
    </message>
    <message>
        <source>Repair it at the source, or leave it out.</source>
        <translation>Исправьте её в источнике или исключите.</translation>
    </message>
    <message>
        <source>The target cannot hold the link “%1”.</source>
        <translation>Цель не может хранить ссылку «%1».</translation>
    </message>
    <message>
        <source>Set links to “copy what they show” on the page Options.</source>
        <translation>На странице «Параметры» выберите для ссылок «копировать то, что они показывают».</translation>
    </message>
    <message>
        <source>An item at “%1” has no usable name.</source>
        <translation>У объекта в «%1» нет пригодного имени.</translation>
    </message>
    <message>
        <source>Rename it at the source.</source>
        <translation>Переименуйте в источнике.</translation>
    </message>
    <message>
        <source>“%1” is not at the source any more.</source>
        <translation>«%1» больше нет в источнике.</translation>
    </message>
    <message>
        <source>Choose the projects again.</source>
        <translation>Выберите проекты заново.</translation>
    </message>
    <message>
        <source>The command line is not as expected.</source>
        <translation>Командная строка не такая, как ожидалось.</translation>
    </message>
    <message>
        <source>See gangway-cli --help.</source>
        <translation>См. gangway-cli --help.</translation>
    </message>
    <message>
        <source>“%1” was stopped.</source>
        <translation>«%1» остановлен.</translation>
    </message>
    <message>
        <source>Go on when you like; nothing is lost.</source>
        <translation>Продолжите, когда захотите; ничего не потеряно.</translation>
    </message>
    <message>
        <source>The sign-in at %1 has ended.</source>
        <translation>Сеанс входа на %1 закончился.</translation>
    </message>
    <message>
        <source>Sign in again; it goes on where it stopped.</source>
        <translation>Войдите снова; перенос продолжится с места остановки.</translation>
    </message>
    <message>
        <source>You have no permission for %1.</source>
        <translation>У вас нет прав на %1.</translation>
    </message>
    <message>
        <source>Ask its owner or admin for a role that may do this.</source>
        <translation>Попросите у владельца или администратора роль, которая это разрешает.</translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation>«%1» нет.</translation>
    </message>
    <message>
        <source>Check the name, or read again.</source>
        <translation>Проверьте имя или прочитайте ещё раз.</translation>
    </message>
    <message>
        <source>“%1” is not as it was when the plan was made.</source>
        <translation>«%1» не такой, каким был при составлении плана.</translation>
    </message>
    <message>
        <source>“%1” was refused.</source>
        <translation>«%1» отклонён.</translation>
    </message>
    <message>
        <source>The log has the reason. Change it, then retry.</source>
        <translation>Причина есть в журнале. Исправьте и повторите.</translation>
    </message>
    <message>
        <source>%1 asks to slow down.</source>
        <translation>%1 просит не спешить.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then retry.</source>
        <translation>Подождите несколько минут и повторите.</translation>
    </message>
    <message>
        <source>%1 is not available at the moment.</source>
        <translation>%1 сейчас недоступен.</translation>
    </message>
    <message>
        <source>Try again in a while. Nothing is lost.</source>
        <translation>Попробуйте позже. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>%1 took too long to answer.</source>
        <translation>%1 слишком долго не отвечал.</translation>
    </message>
    <message>
        <source>Check your connection, then retry.</source>
        <translation>Проверьте подключение и повторите.</translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>«%1» повреждён.</translation>
    </message>
    <message>
        <source>Get a sound copy of it, then retry.</source>
        <translation>Возьмите целую копию и повторите.</translation>
    </message>
    <message>
        <source>“%1” cannot be done here.</source>
        <translation>«%1» здесь сделать нельзя.</translation>
    </message>
    <message>
        <source>Leave it out, or choose another target.</source>
        <translation>Исключите его или выберите другую цель.</translation>
    </message>
    <message>
        <source>This computer's disk has a problem at “%1”.</source>
        <translation>На «%1» неполадка с диском этого компьютера.</translation>
    </message>
    <message>
        <source>Check that the disk is there, writable and not full.</source>
        <translation>Проверьте, что диск подключён, доступен для записи и не заполнен.</translation>
    </message>
    <message>
        <source>Something went wrong inside Gangway at “%1”.</source>
        <translation>На «%1» что-то пошло не так внутри Gangway.</translation>
    </message>
    <message>
        <source>Nothing is lost. Please report this with the log.</source>
        <translation>Ничего не потеряно. Сообщите об этом вместе с журналом.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>--out needs a name that ends in .zip, .tar.gz or .tar.zst.</source>
        <translation>--out нужно имя с окончанием .zip, .tar.gz или .tar.zst.</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>прочитано %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, in %2 (%3)</source>
        <translation><numerusform>%n файл, %1, в %2 (%3)</numerusform><numerusform>%n файла, %1, в %2 (%3)</numerusform><numerusform>%n файлов, %1, в %2 (%3)</numerusform></translation>
    </message>
    <message>
        <source>Every file was read back from the archive and compared. The list with checksums is %1.</source>
        <translation>Каждый файл прочитан из архива обратно и сравнён. Список с контрольными суммами: %1.</translation>
    </message>
    <message>
        <source>Not in it: %1</source>
        <translation>В него не вошло: %1</translation>
    </message>
</context>
<context>
    <name>FieldLines</name>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <extracomment>the exact size of a file</extracomment>
        <translation>%1 байт</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>“%1”</source>
        <comment>a name in the quotation marks of the language</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Препятствие</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>К сведению</translation>
    </message>
    <message>
        <source>Passed</source>
        <comment>a check</comment>
        <translation>Пройдено</translation>
    </message>
    <message>
        <source>Names that the target does not allow: {count}</source>
        <translation>Имена, которые цель не допускает: {count}</translation>
    </message>
    <message>
        <source>For example {examples}.</source>
        <translation>Например, {examples}.</translation>
    </message>
    <message>
        <source>Choose to keep both, and they get a name that it allows; or rename them at the source.</source>
        <translation>Выберите «сохранить оба», и они получат допустимое имя; или переименуйте в источнике.</translation>
    </message>
    <message>
        <source>Items whose names are one and the same in the target: {count}</source>
        <translation>Объекты, чьи имена в цели совпали бы: {count}</translation>
    </message>
    <message>
        <source>The target does not tell capital from small letters, or ways to write an accent, apart. For example {examples}.</source>
        <translation>Цель не различает большие и малые буквы или способы записи надстрочных знаков. Например, {examples}.</translation>
    </message>
    <message>
        <source>Choose to keep both, or rename one of them at the source.</source>
        <translation>Сохраните оба или переименуйте один из них в источнике.</translation>
    </message>
    <message>
        <source>Items without a usable name at the source: {count}</source>
        <translation>Объекты без пригодного имени в источнике: {count}</translation>
    </message>
    <message>
        <source>Rename them at the source, then read it again.</source>
        <translation>Переименуйте их в источнике и прочитайте его ещё раз.</translation>
    </message>
    <message>
        <source>Items that cannot be read: {count}</source>
        <translation>Объекты, которые нельзя прочитать: {count}</translation>
    </message>
    <message>
        <source>{problem} For example {examples}.</source>
        <translation>{problem} Например, {examples}.</translation>
    </message>
    <message>
        <source>Ask the owner for the permission, then check again. The other items can be moved without them.</source>
        <translation>Попросите права у владельца и проверьте снова. Остальное можно перенести без них.</translation>
    </message>
    <message>
        <source>Devices, sockets or pipes: {count}</source>
        <translation>Устройства, сокеты или каналы: {count}</translation>
    </message>
    <message>
        <source>They hold no content and are left out. For example {examples}.</source>
        <translation>В них нет содержимого, они не переносятся. Например, {examples}.</translation>
    </message>
    <message>
        <source>Links that point out of what is moved: {count}</source>
        <translation>Ссылки, ведущие за пределы переносимого: {count}</translation>
    </message>
    <message>
        <source>Move what they point to as well, or leave them out.</source>
        <translation>Перенесите и то, на что они указывают, или исключите их.</translation>
    </message>
    <message>
        <source>Links that the target cannot hold: {count}</source>
        <translation>Ссылки, которые цель не может хранить: {count}</translation>
    </message>
    <message>
        <source>Set links to “copy what they show” on the page Options.</source>
        <translation>На странице «Параметры» выберите для ссылок «копировать то, что они показывают».</translation>
    </message>
    <message>
        <source>Links that point to nothing: {count}</source>
        <translation>Ссылки, ведущие в никуда: {count}</translation>
    </message>
    <message>
        <source>Repair or remove them at the source.</source>
        <translation>Исправьте или удалите их в источнике.</translation>
    </message>
    <message>
        <source>Links that lead back to themselves: {count}</source>
        <translation>Ссылки, замкнутые сами на себя: {count}</translation>
    </message>
    <message>
        <source>Empty folders that the target cannot hold: {count}</source>
        <translation>Пустые папки, которые цель не может хранить: {count}</translation>
    </message>
    <message>
        <source>A folder cannot be read: {subject}</source>
        <translation>Папку нельзя прочитать: {subject}</translation>
    </message>
    <message>
        <source>Nothing below it can be moved.</source>
        <translation>Ничего внутри неё перенести нельзя.</translation>
    </message>
    <message>
        <source>Ask the owner for the permission, then check again.</source>
        <translation>Попросите права у владельца и проверьте снова.</translation>
    </message>
    <message>
        <source>Files that are too large for the target: {count}</source>
        <translation>Файлы, слишком большие для цели: {count}</translation>
    </message>
    <message>
        <source>Choose another target, or split them at the source.</source>
        <translation>Выберите другую цель или разделите их в источнике.</translation>
    </message>
    <message>
        <source>There is nothing to move at the source</source>
        <translation>В источнике нечего переносить</translation>
    </message>
    <message>
        <source>What was picked holds no files.</source>
        <translation>В выбранном нет файлов.</translation>
    </message>
    <message>
        <source>Choose other projects, or another source.</source>
        <translation>Выберите другие проекты или другой источник.</translation>
    </message>
    <message>
        <source>“{subject}” is not at the source any more</source>
        <translation>«{subject}» больше нет в источнике</translation>
    </message>
    <message>
        <source>It was picked, but it is not there.</source>
        <translation>Он был выбран, но его там нет.</translation>
    </message>
    <message>
        <source>Choose the projects again.</source>
        <translation>Выберите проекты заново.</translation>
    </message>
    <message>
        <source>Source and target are the same place</source>
        <translation>Источник и цель — одно и то же место</translation>
    </message>
    <message>
        <source>Both are {subject}.</source>
        <translation>Оба — {subject}.</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>Выберите другую цель.</translation>
    </message>
    <message>
        <source>The target lies inside the source</source>
        <translation>Цель лежит внутри источника</translation>
    </message>
    <message>
        <source>Copying {subject} into itself would never end.</source>
        <translation>Копирование {subject} в самого себя никогда бы не кончилось.</translation>
    </message>
    <message>
        <source>Choose a target outside of the source.</source>
        <translation>Выберите цель вне источника.</translation>
    </message>
    <message>
        <source>Source and target are different places</source>
        <translation>Источник и цель — разные места</translation>
    </message>
    <message>
        <source>The target cannot be written to</source>
        <translation>В цель нельзя писать</translation>
    </message>
    <message>
        <source>You have no permission to write to {subject}, or it is of a kind that can only be read.</source>
        <translation>У вас нет прав писать в {subject}, или такое место можно только читать.</translation>
    </message>
    <message>
        <source>Ask its owner for the permission, or choose another target.</source>
        <translation>Попросите права у владельца или выберите другую цель.</translation>
    </message>
    <message>
        <source>The target can be written to</source>
        <translation>В цель можно писать</translation>
    </message>
    <message>
        <source>Folders of the target that you may not write to: {count}</source>
        <translation>Папки цели, куда вам нельзя писать: {count}</translation>
    </message>
    <message>
        <source>What goes there will fail. For example {examples}.</source>
        <translation>То, что идёт туда, не перенесётся. Например, {examples}.</translation>
    </message>
    <message>
        <source>Not enough room in the target</source>
        <translation>В цели не хватает места</translation>
    </message>
    <message>
        <source>{needed} is needed and {free} is free: {short} too little.</source>
        <translation>Нужно {needed}, свободно {free}: не хватает {short}.</translation>
    </message>
    <message>
        <source>Free some room there, pick fewer projects, or choose another target. Then check again.</source>
        <translation>Освободите там место, выберите меньше проектов или другую цель. Затем проверьте снова.</translation>
    </message>
    <message>
        <source>The target's disk may be too small for the archive</source>
        <translation>Диск цели может быть мал для архива</translation>
    </message>
    <message>
        <source>The content has {needed}, {free} is free. Compressed it may fit.</source>
        <translation>Содержимое занимает {needed}, свободно {free}. В сжатом виде может поместиться.</translation>
    </message>
    <message>
        <source>Free some room, or choose another disk.</source>
        <translation>Освободите место или выберите другой диск.</translation>
    </message>
    <message>
        <source>There is enough room in the target</source>
        <translation>В цели достаточно места</translation>
    </message>
    <message>
        <source>{needed} is needed and {free} is free.</source>
        <translation>Нужно {needed}, свободно {free}.</translation>
    </message>
    <message>
        <source>The target does not tell how much room it has</source>
        <translation>Цель не сообщает, сколько в ней места</translation>
    </message>
    <message>
        <source>{needed} is needed.</source>
        <translation>Нужно {needed}.</translation>
    </message>
    <message>
        <source>Make sure that there is enough.</source>
        <translation>Убедитесь, что места хватит.</translation>
    </message>
    <message>
        <source>There may be too little room for copies of what is replaced</source>
        <translation>Для копий заменяемого может не хватить места</translation>
    </message>
    <message>
        <source>The copies need {needed} on this computer and {free} is free.</source>
        <translation>Копиям нужно {needed} на этом компьютере, свободно {free}.</translation>
    </message>
    <message>
        <source>Free some room, or keep no copies; undo can then not put back what is replaced.</source>
        <translation>Освободите место или не храните копии; тогда отмена не сможет вернуть заменённое.</translation>
    </message>
    <message>
        <source>The target does not keep modification times</source>
        <translation>Цель не хранит время изменения</translation>
    </message>
    <message>
        <source>Moved files will show the time of the transfer.</source>
        <translation>У перенесённых файлов будет время переноса.</translation>
    </message>
    <message>
        <source>The target does not keep permissions</source>
        <translation>Цель не хранит права</translation>
    </message>
    <message>
        <source>Moved files get the permissions that are usual there.</source>
        <translation>Перенесённые файлы получат обычные для цели права.</translation>
    </message>
    <message>
        <source>The archive is written anew</source>
        <translation>Архив записывается заново</translation>
    </message>
    <message>
        <source>With what it holds now and what is added. The old one stays until the new one is read back and compared.</source>
        <translation>С тем, что в нём есть, и с тем, что добавляется. Старый остаётся, пока новый не прочитан обратно и не сравнён.</translation>
    </message>
    <message>
        <source>The server keeps hidden files to itself</source>
        <translation>Сервер не показывает скрытые файлы</translation>
    </message>
    <message>
        <source>Files whose names begin with a dot cannot be seen there, so they cannot be moved or counted.</source>
        <translation>Файлов, имя которых начинается с точки, там не видно, поэтому их нельзя перенести или сосчитать.</translation>
    </message>
    <message>
        <source>Ask its admin to allow them (allow_hidden), or move them another way.</source>
        <translation>Попросите администратора разрешить их (allow_hidden) или перенесите их иначе.</translation>
    </message>
    <message>
        <source>Items that undo cannot put back: {count}</source>
        <translation>Объекты, которые отмена не сможет вернуть: {count}</translation>
    </message>
    <message>
        <source>You chose to keep no copies of what is replaced. For example {examples}.</source>
        <translation>Вы решили не хранить копии заменяемого. Например, {examples}.</translation>
    </message>
    <message>
        <source>Switch “Save a copy” on, on the page Options.</source>
        <translation>Включите «Сохранять копию» на странице «Параметры».</translation>
    </message>
    <message>
        <source>Conflicts to decide: {count}</source>
        <translation>Конфликты, которые нужно решить: {count}</translation>
    </message>
    <message>
        <source>These items are in the target with other content. For example {examples}.</source>
        <translation>Эти объекты есть в цели с другим содержимым. Например, {examples}.</translation>
    </message>
    <message>
        <source>Decide in the preview, or plan again with another way to deal with conflicts.</source>
        <translation>Решите в предпросмотре или составьте план с другим правилом для конфликтов.</translation>
    </message>
    <message>
        <source>The plan does not account for every item</source>
        <translation>План учитывает не все объекты</translation>
    </message>
    <message>
        <source>This is a defect of Gangway; nothing was changed.</source>
        <translation>Это дефект Gangway; ничего не изменено.</translation>
    </message>
    <message>
        <source>Please report it with the saved plan.</source>
        <translation>Сообщите о нём вместе с сохранённым планом.</translation>
    </message>
    <message>
        <source>Everything is already there</source>
        <translation>Всё уже на месте</translation>
    </message>
    <message>
        <source>All items are the same on both sides.</source>
        <translation>Все объекты одинаковы с обеих сторон.</translation>
    </message>
    <message>
        <source>The target does not exist yet</source>
        <translation>Цели пока нет</translation>
    </message>
    <message>
        <source>It will be made when the transfer begins.</source>
        <translation>Она будет создана, когда начнётся перенос.</translation>
    </message>
    <message>
        <source>Contents were compared, not times</source>
        <translation>Сравнивалось содержимое, а не время</translation>
    </message>
    <message>
        <source>One side does not keep modification times.</source>
        <translation>Одна из сторон не хранит время изменения.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <comment>kilobytes</comment>
        <translation>%1 кБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>megabytes</comment>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>gigabytes</comment>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <comment>terabytes</comment>
        <translation>%1 ТБ</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <comment>petabytes</comment>
        <translation>%1 ПБ</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>размер неизвестен</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>an amount of data a second</comment>
        <translation>%1/с</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>under %1 s</source>
        <comment>seconds</comment>
        <translation>меньше %1 с</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <comment>minutes</comment>
        <translation>около %1 мин</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <comment>minutes</comment>
        <translation>от %1 до %2 мин</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <comment>hours</comment>
        <translation>от %1 до %2 ч</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date without year, see QDate::toString</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date with year, see QDate::toString</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <extracomment>A day and a time: "Yesterday, 18:42", "17 Nov 2025, 18:42"</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>What does Gangway do?</source>
        <translation>Что делает Gangway?</translation>
    </message>
    <message>
        <source>It moves projects from one place to another: it reads both sides, shows every difference, moves what you agree to, and reads it back to prove that it arrived. The source is never changed.</source>
        <translation>Переносит проекты из одного места в другое: читает обе стороны, показывает каждое отличие, переносит то, на что вы согласились, и читает перенесённое обратно, чтобы доказать, что оно дошло. Источник никогда не меняется.</translation>
    </message>
    <message>
        <source>What is an unfinished transfer?</source>
        <translation>Что такое незавершённый перенос?</translation>
    </message>
    <message>
        <source>One that was stopped, or cut by a crash or a power failure. Resume asks the target what has arrived and goes on from there; nothing is moved twice. Put aside takes it off this page and keeps its file.</source>
        <translation>Перенос, который остановили или прервал сбой или отключение питания. «Продолжить» спрашивает у цели, что дошло, и продолжает с этого места; ничто не переносится дважды. «Отложить» убирает его с этой страницы, но сохраняет его файл.</translation>
    </message>
    <message>
        <source>What is a plan file?</source>
        <translation>Что такое файл плана?</translation>
    </message>
    <message>
        <source>A saved preview: what was found on both sides and what would be done. It holds no passwords. You can look at it again, or have somebody else look at it, before it is carried out.</source>
        <translation>Сохранённый предпросмотр: что найдено с обеих сторон и что будет сделано. Паролей в нём нет. До выполнения его можно просмотреть ещё раз или показать кому-то другому.</translation>
    </message>
    <message>
        <source>What happens in a practice run?</source>
        <translation>Что происходит в учебном переносе?</translation>
    </message>
    <message>
        <source>Two made-up servers are started inside this program, with projects you can move, stop and undo. Nothing leaves this computer.</source>
        <translation>Внутри программы запускаются два вымышленных сервера с проектами, которые можно переносить, останавливать и отменять. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Which routes are there?</source>
        <translation>Какие есть пути?</translation>
    </message>
    <message>
        <source>Folders, archives and Jupyter servers, from each to each. When you pick a source, only targets that can receive from it stay.</source>
        <translation>Папки, архивы и серверы Jupyter, из любого в любой. Когда источник выбран, остаются только цели, которые могут из него принять.</translation>
    </message>
    <message>
        <source>Where do I find the token of a Jupyter server?</source>
        <translation>Где взять токен сервера Jupyter?</translation>
    </message>
    <message>
        <source>In the address that the server prints when it starts, after “token=”. You can paste that whole address: the token goes to its own field. On JupyterHub, make one under Token in the hub's menu.</source>
        <translation>В адресе, который сервер печатает при запуске, после «token=». Можно вставить весь адрес: токен попадёт в своё поле. В JupyterHub создайте его в меню хаба, в разделе Token.</translation>
    </message>
    <message>
        <source>Where is my sign-in kept?</source>
        <translation>Где хранятся данные для входа?</translation>
    </message>
    <message>
        <source>In the keychain of your desktop if you leave the tick, else in memory until Gangway is closed. Never in a plan, a run file, a report or a log.</source>
        <translation>В связке ключей рабочего стола, если оставить отметку, иначе в памяти, пока открыт Gangway. Никогда в плане, файле переноса, отчёте или журнале.</translation>
    </message>
    <message>
        <source>My company uses a proxy or its own certificates</source>
        <translation>В моей компании прокси или собственные сертификаты</translation>
    </message>
    <message>
        <source>Open “Proxy and certificates”. Without an entry the proxy of your system is used. A CA file is trusted for this connection only. Certificate checks are never switched off.</source>
        <translation>Откройте «Прокси и сертификаты». Если ничего не указать, используется прокси системы. Файлу УЦ доверяют только для этого подключения. Проверка сертификатов никогда не отключается.</translation>
    </message>
    <message>
        <source>What does ticking a folder mean?</source>
        <translation>Что значит отметить папку?</translation>
    </message>
    <message>
        <source>It ticks what is in it today. What is added later is not included: read again and tick it.</source>
        <translation>Отмечается то, что в ней сегодня. Добавленное позже не входит: прочитайте ещё раз и отметьте.</translation>
    </message>
    <message>
        <source>Why can something not be ticked?</source>
        <translation>Почему что-то нельзя отметить?</translation>
    </message>
    <message>
        <source>It could not be read. The line below it says why and whom to ask. The rest can be moved without it.</source>
        <translation>Это не удалось прочитать. Строка ниже говорит, почему и к кому обратиться. Остальное можно перенести и без него.</translation>
    </message>
    <message>
        <source>What happens to what is there already?</source>
        <translation>Что будет с тем, что уже есть?</translation>
    </message>
    <message>
        <source>It is compared. Equal items stay as they are, others follow the rule you set in the options. Items that are only in the target are always left alone.</source>
        <translation>Оно сравнивается. Одинаковые объекты остаются как есть, для других действует правило из параметров. То, что есть только в цели, никогда не трогается.</translation>
    </message>
    <message>
        <source>What does “Ask me in the preview” mean?</source>
        <translation>Что значит «Спросить в предпросмотре»?</translation>
    </message>
    <message>
        <source>Items that are older in the target are replaced; items that were changed on both sides are listed as conflicts, and you decide each before anything moves.</source>
        <translation>Объекты, которые в цели старше, заменяются; изменённые с обеих сторон показываются как конфликты, и вы решаете каждый до начала переноса.</translation>
    </message>
    <message>
        <source>What does comparing after moving cost?</source>
        <translation>Чего стоит сравнение после переноса?</translation>
    </message>
    <message>
        <source>Every moved file is read back once and its checksum compared. Without it a report can only say that something was sent, not that it arrived.</source>
        <translation>Каждый перенесённый файл один раз читается обратно, и его контрольная сумма сравнивается. Без этого отчёт может сказать лишь, что файл отправлен, но не что он дошёл.</translation>
    </message>
    <message>
        <source>What are blockers and warnings?</source>
        <translation>Что такое препятствия и предупреждения?</translation>
    </message>
    <message>
        <source>A blocker would make the transfer fail and must be fixed first. A warning is something you should know; it is your call.</source>
        <translation>Препятствие сорвало бы перенос, его надо устранить сначала. Предупреждение — то, что следует знать; решать вам.</translation>
    </message>
    <message>
        <source>Has anything been changed yet?</source>
        <translation>Что-нибудь уже изменено?</translation>
    </message>
    <message>
        <source>No. Up to here both sides were only read. The first change happens after you press Transfer.</source>
        <translation>Нет. До сих пор обе стороны только читались. Первое изменение произойдёт после того, как вы нажмёте «Перенести».</translation>
    </message>
    <message>
        <source>What if something changes between the preview and the transfer?</source>
        <translation>А если что-то изменится между предпросмотром и переносом?</translation>
    </message>
    <message>
        <source>Every item is looked at again just before it is moved. If it is not as shown here, it is left alone and shown as a conflict.</source>
        <translation>Каждый объект проверяется ещё раз прямо перед переносом. Если он не такой, как показано здесь, его не трогают и показывают как конфликт.</translation>
    </message>
    <message>
        <source>What happens when I stop?</source>
        <translation>Что будет, если остановить?</translation>
    </message>
    <message>
        <source>What is moved stays moved, and the run can be resumed. “Stop and undo” removes what this transfer added and puts back what it replaced.</source>
        <translation>Перенесённое остаётся, и перенос можно продолжить. «Остановить и отменить» удаляет то, что этот перенос добавил, и возвращает то, что он заменил.</translation>
    </message>
    <message>
        <source>What if the computer loses power?</source>
        <translation>А если отключится питание?</translation>
    </message>
    <message>
        <source>Nothing is lost. Gangway writes down what it is about to do before it does it; at the next start it offers to go on.</source>
        <translation>Ничего не потеряется. Gangway записывает, что собирается сделать, до того как сделает; при следующем запуске он предложит продолжить.</translation>
    </message>
    <message>
        <source>When does the report say “moved”?</source>
        <translation>Когда отчёт говорит «перенесено»?</translation>
    </message>
    <message>
        <source>When the item was read back from the target and is equal. The figures of the first line always add up to all items that were found in the source; if they do not, the report says so.</source>
        <translation>Когда объект прочитан обратно из цели и совпадает. Числа первой строки всегда дают в сумме все объекты, найденные в источнике; если нет, отчёт так и говорит.</translation>
    </message>
    <message>
        <source>Can I trust the zip?</source>
        <translation>Можно ли доверять архиву?</translation>
    </message>
    <message>
        <source>It is read back and compared before it gets its name. Beside it lies a list with the checksum of every file. An older file of that name stays until the new one is whole.</source>
        <translation>Он читается обратно и сравнивается, прежде чем получит своё имя. Рядом лежит список с контрольной суммой каждого файла. Прежний файл с этим именем остаётся, пока новый не готов целиком.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>the main button</source>
        <translation>главная кнопка</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>clear the search, else Cancel</source>
        <translation>очистить поиск, иначе «Отмена»</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+Влево, Alt+Вправо</translation>
    </message>
    <message>
        <source>Back, Next</source>
        <translation>назад, далее</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+9, Ctrl+0</source>
        <translation>Ctrl+1 … Ctrl+9, Ctrl+0</translation>
    </message>
    <message>
        <source>open a step</source>
        <translation>открыть шаг</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>search on the page</source>
        <translation>поиск на странице</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>read or check again</source>
        <translation>прочитать или проверить ещё раз</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>tick a row, press a chip</source>
        <translation>отметить строку, нажать фильтр</translation>
    </message>
    <message>
        <source>+  -  *</source>
        <translation>+  -  *</translation>
    </message>
    <message>
        <source>open, close, open all below</source>
        <translation>раскрыть, свернуть, раскрыть всё внутри</translation>
    </message>
    <message>
        <source>Ctrl+A, Ctrl+Shift+A</source>
        <translation>Ctrl+A, Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>select shown, clear shown</source>
        <translation>отметить показанное, снять отметки</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>next part of the window</source>
        <translation>следующая часть окна</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>save the preview or the report</source>
        <translation>сохранить предпросмотр или отчёт</translation>
    </message>
    <message>
        <source>Ctrl+P, Ctrl+.</source>
        <translation>Ctrl+P, Ctrl+.</translation>
    </message>
    <message>
        <source>pause, stop a transfer</source>
        <translation>приостановить, остановить перенос</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>show or hide the log</source>
        <translation>показать или скрыть журнал</translation>
    </message>
    <message>
        <source>F1, Ctrl+,</source>
        <translation>F1, Ctrl+,</translation>
    </message>
    <message>
        <source>help, settings</source>
        <translation>справка, настройки</translation>
    </message>
</context>
<context>
    <name>InspectCommand</name>
    <message numerus="yes">
        <source>%1: %2, %n file(s), %3 unpacked</source>
        <translation><numerusform>%1: %2, %n файл, %3 в распакованном виде</numerusform><numerusform>%1: %2, %n файла, %3 в распакованном виде</numerusform><numerusform>%1: %2, %n файлов, %3 в распакованном виде</numerusform></translation>
    </message>
    <message>
        <source>Every content was read and matches its checksum.</source>
        <translation>Всё содержимое прочитано и сошлось с контрольными суммами.</translation>
    </message>
    <message>
        <source>This archive is not sound.</source>
        <translation>Этот архив повреждён.</translation>
    </message>
</context>
<context>
    <name>InventoryCommand</name>
    <message numerus="yes">
        <source>%n item(s), %1</source>
        <translation><numerusform>%n объект, %1</numerusform><numerusform>%n объекта, %1</numerusform><numerusform>%n объектов, %1</numerusform></translation>
    </message>
</context>
<context>
    <name>ItemFacts</name>
    <message>
        <source>The target's item will be replaced; a copy of it is saved first.</source>
        <translation>Объект в цели будет заменён; сначала сохраняется его копия.</translation>
    </message>
    <message>
        <source>The target's item will be replaced, and no copy of it is saved.</source>
        <translation>Объект в цели будет заменён, копия не сохраняется.</translation>
    </message>
    <message>
        <source>Only the permissions differ. They will be set as in the source.</source>
        <translation>Различаются только права. Они станут такими, как в источнике.</translation>
    </message>
    <message>
        <source>The source is newer.</source>
        <translation>В источнике новее.</translation>
    </message>
    <message>
        <source>The contents differ.</source>
        <translation>Содержимое различается.</translation>
    </message>
    <message>
        <source>One side has a folder where the other has something else. A folder is never replaced.</source>
        <translation>На одной стороне папка, на другой что-то иное. Папка никогда не заменяется.</translation>
    </message>
    <message>
        <source>The contents differ, and the target's item is not older. Decide which one should stay.</source>
        <translation>Содержимое различается, и объект в цели не старше. Решите, какой оставить.</translation>
    </message>
    <message>
        <source>Size and time are the same on both sides. The contents were not compared.</source>
        <translation>Размер и время одинаковы с обеих сторон. Содержимое не сравнивалось.</translation>
    </message>
    <message>
        <source>The content is the same on both sides. There is nothing to do.</source>
        <translation>Содержимое одинаково с обеих сторон. Делать нечего.</translation>
    </message>
    <message>
        <source>It will not be moved: %1</source>
        <extracomment>%1: the reason, a sentence or a phrase
----------
%1: the reason, a phrase</extracomment>
        <translation>Не переносится: %1</translation>
    </message>
    <message>
        <source>It is not in the target and will be added.</source>
        <translation>В цели этого нет, будет добавлено.</translation>
    </message>
    <message>
        <source>It will be added as “%1”.</source>
        <translation>Будет добавлено как «%1».</translation>
    </message>
    <message>
        <source>It is only in the target and is left alone.</source>
        <translation>Есть только в цели и не затрагивается.</translation>
    </message>
    <message>
        <source>Add it under a new name</source>
        <translation>Добавить под новым именем</translation>
    </message>
    <message>
        <source>Leave it behind</source>
        <translation>Не переносить</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Сохранить оба</translation>
    </message>
    <message>
        <source>Adds %1</source>
        <translation>Добавит %1</translation>
    </message>
    <message>
        <source>Replace the target</source>
        <translation>Заменить в цели</translation>
    </message>
    <message>
        <source>Skip, leave the target</source>
        <translation>Пропустить, оставить в цели</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Платформы</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Choose projects</source>
        <translation>Выбор проектов</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перенос</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message>
        <source>%1 and %2 items read</source>
        <comment>source, target</comment>
        <translation>прочитано объектов: %1 и %2</translation>
    </message>
    <message>
        <source>The plan is saved in %1. Nothing has been changed on either side.</source>
        <translation>План сохранён в %1. Ни на одной стороне ничего не изменено.</translation>
    </message>
    <message>
        <source>Carry it out with: gangway-cli run %1</source>
        <translation>Выполнить: gangway-cli run %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json lists them all</source>
        <translation><numerusform>… и ещё %n; --json покажет все</numerusform><numerusform>… и ещё %n; --json покажет все</numerusform><numerusform>… и ещё %n; --json покажет все</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to move, %1</source>
        <translation><numerusform>%n объект к переносу, %1</numerusform><numerusform>%n объекта к переносу, %1</numerusform><numerusform>%n объектов к переносу, %1</numerusform></translation>
    </message>
    <message>
        <source>%1 add, %2 change, %3 same, %4 skip, %5 conflict, %6 cannot move</source>
        <translation>добавить %1, изменить %2, совпадает %3, пропустить %4, конфликтов %5, не переносится %6</translation>
    </message>
</context>
<context>
    <name>PlanningText</name>
    <message>
        <source>Reading both sides: %1 items in the source, %2 in the target so far</source>
        <translation>Читаются обе стороны: пока %1 объектов в источнике, %2 в цели</translation>
    </message>
    <message>
        <source>Comparing contents, %1 of %2 files</source>
        <translation>Сравнивается содержимое, %1 из %2 файлов</translation>
    </message>
    <message>
        <source>Comparing both sides…</source>
        <translation>Сравниваются обе стороны…</translation>
    </message>
    <message>
        <source>Checking the target…</source>
        <translation>Проверяется цель…</translation>
    </message>
</context>
<context>
    <name>PracticeCommand</name>
    <message>
        <source>Two made-up Jupyter servers run on this computer now. Nothing leaves it.</source>
        <translation>На этом компьютере запущены два вымышленных сервера Jupyter. Ничто не покидает его.</translation>
    </message>
    <message>
        <source>This is what would change; nothing has been changed yet:</source>
        <translation>Вот что изменилось бы; пока ничего не изменено:</translation>
    </message>
    <message>
        <source>Now it is carried out, and every file is read back and compared:</source>
        <translation>Теперь это выполняется, каждый файл читается обратно и сравнивается:</translation>
    </message>
    <message>
        <source>%1 in the inventory = %2 moved + %3 same + %4 skipped + %5 cannot move + %6 failed or left</source>
        <translation>%1 в перечне = %2 перенесено + %3 совпадает + %4 пропущено + %5 не переносится + %6 с ошибкой или осталось</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Отчёт: %1.</translation>
    </message>
</context>
<context>
    <name>PreviewFooter</name>
    <message>
        <source>Show report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message numerus="yes">
        <source>Transfer %n project(s)</source>
        <translation><numerusform>Перенести %n проект</numerusform><numerusform>Перенести %n проекта</numerusform><numerusform>Перенести %n проектов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Transfer %n item(s)</source>
        <translation><numerusform>Перенести %n объект</numerusform><numerusform>Перенести %n объекта</numerusform><numerusform>Перенести %n объектов</numerusform></translation>
    </message>
    <message>
        <source>Working out what that means…</source>
        <comment>a decision of the person</comment>
        <translation>Выясняем, что это значит…</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n blocker(s) to go on</source>
        <translation><numerusform>Чтобы продолжить, устраните %n препятствие</numerusform><numerusform>Чтобы продолжить, устраните %n препятствия</numerusform><numerusform>Чтобы продолжить, устраните %n препятствий</numerusform></translation>
    </message>
    <message>
        <source>Show checks</source>
        <translation>Показать проверки</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n conflict(s) to go on</source>
        <translation><numerusform>Чтобы продолжить, решите %n конфликт</numerusform><numerusform>Чтобы продолжить, решите %n конфликта</numerusform><numerusform>Чтобы продолжить, решите %n конфликтов</numerusform></translation>
    </message>
    <message>
        <source>Show conflicts</source>
        <translation>Показать конфликты</translation>
    </message>
    <message>
        <source>Estimated time: %1</source>
        <translation>Примерное время: %1</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Hello,</source>
        <translation>Здравствуйте!</translation>
    </message>
    <message>
        <source>I want to move files into “%1” and may not write there.</source>
        <translation>Я хочу перенести файлы в «%1», но не могу туда писать.</translation>
    </message>
    <message>
        <source>I want to copy files from “%1” and may not read all of them.</source>
        <translation>Я хочу скопировать файлы из «%1», но не все могу прочитать.</translation>
    </message>
    <message>
        <source>Please give me permission to write into:</source>
        <translation>Дайте мне, пожалуйста, право писать в:</translation>
    </message>
    <message>
        <source>Please give me permission to read:</source>
        <translation>Дайте мне, пожалуйста, право читать:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>и ещё %n</numerusform><numerusform>и ещё %n</numerusform><numerusform>и ещё %n</numerusform></translation>
    </message>
    <message>
        <source>Nothing that is there now is changed without my looking at it first.</source>
        <translation>Ничто из имеющегося не изменится, пока я сначала не посмотрю.</translation>
    </message>
    <message>
        <source>The source is only read. Nothing in it is changed or deleted.</source>
        <translation>Источник только читается. В нём ничего не меняется и не удаляется.</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>--format takes one of: html, csv, json.</source>
        <translation>--format принимает одно из значений: html, csv, json.</translation>
    </message>
    <message>
        <source>The report is saved in %1.</source>
        <translation>Отчёт сохранён в %1.</translation>
    </message>
</context>
<context>
    <name>ReportHtml</name>
    <message>
        <source>in the inventory</source>
        <translation>в перечне</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>перенесено</translation>
    </message>
    <message>
        <source>already the same</source>
        <translation>уже совпадает</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>cannot move</source>
        <translation>не переносится</translation>
    </message>
    <message>
        <source>failed or left</source>
        <translation>с ошибкой или осталось</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Перенесено</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Read back and compared by checksum</source>
        <translation>Прочитано обратно и сравнено по контрольной сумме</translation>
    </message>
    <message>
        <source>Compared by size</source>
        <translation>Сравнено по размеру</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Не доказано</translation>
    </message>
    <message>
        <source>Plan (SHA-256)</source>
        <translation>План (SHA-256)</translation>
    </message>
    <message>
        <source>What the checks said</source>
        <translation>Что сказали проверки</translation>
    </message>
    <message>
        <source>Every item</source>
        <translation>Все объекты</translation>
    </message>
    <message>
        <source>The first %1 of %2 items. Save the report as CSV or JSON to have them all.</source>
        <translation>Первые %1 из %2 объектов. Все есть в отчёте CSV или JSON.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Доказательство</translation>
    </message>
    <message>
        <source>Every moved file was read back and compared.</source>
        <translation>Каждый перенесённый файл прочитан обратно и сравнён.</translation>
    </message>
    <message>
        <source>Not compared: you switched it off.</source>
        <translation>Не сравнивалось: вы это отключили.</translation>
    </message>
    <message>
        <source>The figures do not add up. Verify the run before you rely on it.</source>
        <translation>Числа не сходятся. Проверьте перенос, прежде чем на него полагаться.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Not compared: you switched it off.</source>
        <translation>Не сравнивалось: вы это отключили.</translation>
    </message>
    <message numerus="yes">
        <source>%n moved item(s) could not be compared.</source>
        <translation><numerusform>%n перенесённый объект не удалось сравнить.</numerusform><numerusform>%n перенесённых объекта не удалось сравнить.</numerusform><numerusform>%n перенесённых объектов не удалось сравнить.</numerusform></translation>
    </message>
    <message>
        <source>Every moved file was read back and compared.</source>
        <translation>Каждый перенесённый файл прочитан обратно и сравнён.</translation>
    </message>
    <message>
        <source>Opening both sides</source>
        <translation>Открываются обе стороны</translation>
    </message>
    <message>
        <source>Taking back what was moved</source>
        <translation>Перенесённое возвращается обратно</translation>
    </message>
    <message>
        <source>Comparing both sides again</source>
        <translation>Обе стороны сравниваются ещё раз</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) so far</source>
        <translation><numerusform>пока %n объект</numerusform><numerusform>пока %n объекта</numerusform><numerusform>пока %n объектов</numerusform></translation>
    </message>
    <message>
        <source>The report cannot be shown</source>
        <translation>Отчёт нельзя показать</translation>
    </message>
    <message>
        <source>Reading the report</source>
        <translation>Читается отчёт</translation>
    </message>
    <message>
        <source>%1, %2 in %3.</source>
        <extracomment>%1: "12 projects", %2: "70.6 GB", %3: "31 min 48 s"</extracomment>
        <translation>%1, %2 за %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation><numerusform>%n проект</numerusform><numerusform>%n проекта</numerusform><numerusform>%n проектов</numerusform></translation>
    </message>
    <message>
        <source>in the inventory</source>
        <translation>в перечне</translation>
    </message>
    <message>
        <source>moved</source>
        <comment>items</comment>
        <translation>перенесено</translation>
    </message>
    <message>
        <source>already the same</source>
        <comment>items</comment>
        <translation>уже совпадает</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>items</comment>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>cannot move</source>
        <comment>items</comment>
        <translation>не переносится</translation>
    </message>
    <message>
        <source>failed or left</source>
        <comment>items</comment>
        <translation>с ошибкой или осталось</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>items</comment>
        <translation>с ошибкой</translation>
    </message>
    <message numerus="yes">
        <source>Removes %n item(s) from the target.</source>
        <translation><numerusform>Удалит из цели %n объект.</numerusform><numerusform>Удалит из цели %n объекта.</numerusform><numerusform>Удалит из цели %n объектов.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Puts back %n item(s) that were replaced.</source>
        <translation><numerusform>Вернёт на место %n заменённый объект.</numerusform><numerusform>Вернёт на место %n заменённых объекта.</numerusform><numerusform>Вернёт на место %n заменённых объектов.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced item(s) cannot be put back: no copies were saved.</source>
        <translation><numerusform>%n заменённый объект не вернуть: копия не сохранена.</numerusform><numerusform>%n заменённых объекта не вернуть: копии не сохранены.</numerusform><numerusform>%n заменённых объектов не вернуть: копии не сохранены.</numerusform></translation>
    </message>
    <message>
        <source>Items edited since then stay. The source is not touched.</source>
        <translation>Изменённое после переноса останется. Источник не затрагивается.</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>The plan cannot be carried out as it is. Nothing was changed.</source>
        <translation>План нельзя выполнить в таком виде. Ничего не изменено.</translation>
    </message>
    <message>
        <source>%1 in the inventory = %2 moved + %3 same + %4 skipped + %5 cannot move + %6 failed or left</source>
        <translation>%1 в перечне = %2 перенесено + %3 совпадает + %4 пропущено + %5 не переносится + %6 с ошибкой или осталось</translation>
    </message>
    <message>
        <source>These figures do not add up: do not rely on this run before it was verified.</source>
        <translation>Эти числа не сходятся: не полагайтесь на перенос, пока он не проверен.</translation>
    </message>
    <message>
        <source>Go on with: gangway-cli run %1</source>
        <translation>Продолжить: gangway-cli run %1</translation>
    </message>
    <message>
        <source>%1 items, %2, %3</source>
        <translation>объектов: %1, %2, %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>remaining time</comment>
        <translation>осталось %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n с ошибкой</numerusform><numerusform>%n с ошибкой</numerusform><numerusform>%n с ошибкой</numerusform></translation>
    </message>
</context>
<context>
    <name>RunLog</name>
    <message>
        <source>Started: %1</source>
        <translation>Начато: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Готово: %1</translation>
    </message>
</context>
<context>
    <name>SandboxCommand</name>
    <message>
        <source>--platform takes: jupyter.</source>
        <translation>--platform принимает: jupyter.</translation>
    </message>
</context>
<context>
    <name>SchemeText</name>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>On this computer or a mounted disk.</source>
        <translation>На этом компьютере или подключённом диске.</translation>
    </message>
    <message>
        <source>For example /home/anna/projects</source>
        <translation>Например, /home/anna/projects</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>A zip, tar.gz, tar.zst, tar.xz or 7z file.</source>
        <translation>Файл zip, tar.gz, tar.zst, tar.xz или 7z.</translation>
    </message>
    <message>
        <source>Archive file</source>
        <translation>Файл архива</translation>
    </message>
    <message>
        <source>For example /home/anna/projects.zip</source>
        <translation>Например, /home/anna/projects.zip</translation>
    </message>
    <message>
        <source>Jupyter server</source>
        <translation>Сервер Jupyter</translation>
    </message>
    <message>
        <source>JupyterLab or Notebook, with its token or password.</source>
        <translation>JupyterLab или Notebook, с токеном или паролем.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>For example https://lab.example.org:8888</source>
        <translation>Например, https://lab.example.org:8888</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>Учебный сервер</translation>
    </message>
    <message>
        <source>Made up, on this computer only.</source>
        <translation>Вымышленный, только на этом компьютере.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of place, its name: Folder notebooks</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ScopeText</name>
    <message numerus="yes">
        <source>%1 of %n project(s)</source>
        <extracomment>%1: how many of them are chosen</extracomment>
        <translation><numerusform>%1 из %n проекта</numerusform><numerusform>%1 из %n проектов</numerusform><numerusform>%1 из %n проектов</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many projects, how large</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Stop after the items under way</source>
        <translation>Остановить после начатых объектов</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) finish first. You can resume later.</source>
        <translation><numerusform>Сначала завершится %n объект. Потом можно продолжить.</numerusform><numerusform>Сначала завершатся %n объекта. Потом можно продолжить.</numerusform><numerusform>Сначала завершатся %n объектов. Потом можно продолжить.</numerusform></translation>
    </message>
    <message>
        <source>Stop after these items</source>
        <translation>Остановить после этих объектов</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Остановить сейчас</translation>
    </message>
    <message numerus="yes">
        <source>The %n item(s) under way start again from their last saved part when you resume.</source>
        <translation><numerusform>%n начатый объект при продолжении пойдёт с последней сохранённой части.</numerusform><numerusform>%n начатых объекта при продолжении пойдут с последней сохранённой части.</numerusform><numerusform>%n начатых объектов при продолжении пойдут с последней сохранённой части.</numerusform></translation>
    </message>
    <message>
        <source>Stop and undo</source>
        <translation>Остановить и отменить</translation>
    </message>
    <message numerus="yes">
        <source>It is on hold while you decide. %1 of %n item(s) are moved.</source>
        <translation><numerusform>Пока вы решаете, перенос приостановлен. Перенесено %1 из %n объекта.</numerusform><numerusform>Пока вы решаете, перенос приостановлен. Перенесено %1 из %n объектов.</numerusform><numerusform>Пока вы решаете, перенос приостановлен. Перенесено %1 из %n объектов.</numerusform></translation>
    </message>
    <message>
        <source>Stop the transfer?</source>
        <translation>Остановить перенос?</translation>
    </message>
    <message>
        <source>Go on with the transfer</source>
        <translation>Продолжить перенос</translation>
    </message>
    <message>
        <source>Nothing is moved yet: both sides stay as they were.</source>
        <translation>Пока ничего не перенесено: обе стороны остаются как были.</translation>
    </message>
    <message numerus="yes">
        <source>Removes the %n item(s) this transfer added.</source>
        <translation><numerusform>Удаляет %n объект, который добавил этот перенос.</numerusform><numerusform>Удаляет %n объекта, которые добавил этот перенос.</numerusform><numerusform>Удаляет %n объектов, которые добавил этот перенос.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Puts back the %n item(s) it replaced.</source>
        <translation><numerusform>Возвращает %n заменённый объект.</numerusform><numerusform>Возвращает %n заменённых объекта.</numerusform><numerusform>Возвращает %n заменённых объектов.</numerusform></translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message numerus="yes">
        <source>Moving %n project(s)</source>
        <translation><numerusform>Переносится %n проект</numerusform><numerusform>Переносятся %n проекта</numerusform><numerusform>Переносятся %n проектов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Pausing after %n item(s)</source>
        <translation><numerusform>Пауза после %n объекта</numerusform><numerusform>Пауза после %n объектов</numerusform><numerusform>Пауза после %n объектов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Paused, %1 of %n item(s) moved</source>
        <translation><numerusform>Пауза, перенесено %1 из %n объекта</numerusform><numerusform>Пауза, перенесено %1 из %n объектов</numerusform><numerusform>Пауза, перенесено %1 из %n объектов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stopping after %n item(s)</source>
        <translation><numerusform>Остановка после %n объекта</numerusform><numerusform>Остановка после %n объектов</numerusform><numerusform>Остановка после %n объектов</numerusform></translation>
    </message>
    <message>
        <source>Taking back what was moved</source>
        <translation>Перенесённое возвращается обратно</translation>
    </message>
    <message>
        <source>The transfer could not go on</source>
        <translation>Перенос не смог продолжиться</translation>
    </message>
    <message>
        <source>The transfer has ended</source>
        <translation>Перенос завершён</translation>
    </message>
    <message>
        <source>Looking at both sides once more before the first change.</source>
        <translation>Обе стороны осматриваются ещё раз перед первым изменением.</translation>
    </message>
    <message>
        <source>Nothing moves now. What is moved stays; you can go on at any time.</source>
        <translation>Сейчас ничего не переносится. Перенесённое остаётся; продолжить можно в любой момент.</translation>
    </message>
    <message>
        <source>What this transfer added is removed, what it replaced is put back. Items edited since then are left alone.</source>
        <translation>Добавленное этим переносом удаляется, заменённое возвращается. Изменённое после этого остаётся как есть.</translation>
    </message>
    <message>
        <source>What is moved stays. Nothing else was changed.</source>
        <translation>Перенесённое остаётся. Больше ничего не изменено.</translation>
    </message>
    <message>
        <source>You can keep working. This computer stays awake until it is done.</source>
        <translation>Можно работать дальше. Компьютер не заснёт, пока перенос не закончится.</translation>
    </message>
    <message>
        <source>Pause after these items</source>
        <translation>Пауза после этих объектов</translation>
    </message>
    <message>
        <source>Pause now</source>
        <translation>Пауза сейчас</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n item(s) failed</source>
        <extracomment>title, then how many failed</extracomment>
        <translation><numerusform>%1, %n объект с ошибкой</numerusform><numerusform>%1, %n объекта с ошибкой</numerusform><numerusform>%1, %n объектов с ошибкой</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>items</comment>
        <translation><numerusform>%n с ошибкой</numerusform><numerusform>%n с ошибкой</numerusform><numerusform>%n с ошибкой</numerusform></translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>Every file is read back and compared after it is moved</source>
        <translation>После переноса каждый файл читается обратно и сравнивается</translation>
    </message>
    <message>
        <source>Files are not compared after moving: you switched it off</source>
        <translation>Файлы после переноса не сравниваются: вы это отключили</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Остановить…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>You can keep working.</source>
        <translation>Можно продолжать работу.</translation>
    </message>
</context>
<context>
    <name>UndoCommand</name>
    <message>
        <source>This run has done nothing that could be taken back.</source>
        <translation>Этот перенос не сделал ничего, что можно отменить.</translation>
    </message>
    <message>
        <source>Removing %1 items from the target and putting back %2.</source>
        <translation>Из цели удаляется объектов: %1, возвращается на место: %2.</translation>
    </message>
    <message>
        <source>The target is as it was before. The source was not touched.</source>
        <translation>Цель такая же, как была. Источник не затронут.</translation>
    </message>
    <message>
        <source>Not everything could be taken back; the lines above say what and why.</source>
        <translation>Отменить удалось не всё; строки выше говорят, что и почему.</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>%1 proven by checksum, %2 by size, %3 not proven</source>
        <translation>%1 доказано контрольной суммой, %2 размером, %3 не доказано</translation>
    </message>
</context>
<context>
    <name>gangway::AccountingLine</name>
    <message>
        <source>%1: %2</source>
        <extracomment>The accounting line read as one sentence: "214 in the inventory: 159 moved, 37 already the same, …"</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gangway::ChangeView</name>
    <message>
        <source>What would change</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Space leaves the row out, or takes it in again.</source>
        <translation>Пробел исключает строку или возвращает её.</translation>
    </message>
</context>
<context>
    <name>gangway::ChangeWords</name>
    <message numerus="yes">
        <source>%1 / %n file(s)</source>
        <extracomment>many files of one folder as one row; %1: the folder</extracomment>
        <translation><numerusform>%1 / %n файл</numerusform><numerusform>%1 / %n файла</numerusform><numerusform>%1 / %n файлов</numerusform></translation>
    </message>
    <message>
        <source>You decided to replace it</source>
        <translation>Вы решили заменить</translation>
    </message>
    <message>
        <source>project</source>
        <translation>проект</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>папка</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a row that is read aloud</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Item</source>
        <comment>column: name of a file or folder</comment>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>column: what would happen</comment>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>column: the reason</comment>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>gangway::ChangesView</name>
    <message>
        <source>Which changes to show</source>
        <translation>Какие изменения показать</translation>
    </message>
    <message>
        <source>All</source>
        <comment>every kind of change</comment>
        <translation>Все</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Таких нет</translation>
    </message>
    <message numerus="yes">
        <source>Of %n item(s) none would change in this way.</source>
        <translation><numerusform>Из %n объекта так не изменится ни один.</numerusform><numerusform>Из %n объектов так не изменится ни один.</numerusform><numerusform>Из %n объектов так не изменится ни один.</numerusform></translation>
    </message>
    <message>
        <source>No item matches “%1”</source>
        <translation>Ни один объект не подходит под «%1»</translation>
    </message>
    <message numerus="yes">
        <source>You searched %n item(s) by name.</source>
        <translation><numerusform>Поиск по имени среди %n объекта.</numerusform><numerusform>Поиск по имени среди %n объектов.</numerusform><numerusform>Поиск по имени среди %n объектов.</numerusform></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of change, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Показать все объекты</translation>
    </message>
</context>
<context>
    <name>gangway::CheckedPanel</name>
    <message>
        <source>Show what undo would do</source>
        <translation>Показать, что сделает отмена</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Сравнить ещё раз</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Что проверено</translation>
    </message>
    <message>
        <source>If something is wrong</source>
        <translation>Если что-то не так</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>items</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Not compared: you switched it off</source>
        <translation>Не сравнивалось: вы это отключили</translation>
    </message>
    <message>
        <source>Items compared by checksum</source>
        <translation>Сравнено по контрольной сумме</translation>
    </message>
    <message>
        <source>Items compared by size</source>
        <translation>Сравнено по размеру</translation>
    </message>
    <message>
        <source>Items not compared</source>
        <translation>Не сравнено</translation>
    </message>
    <message>
        <source>Nothing was moved that could be compared</source>
        <translation>Не перенесено ничего, что можно было бы сравнить</translation>
    </message>
    <message>
        <source>The source was only read</source>
        <translation>Источник только читался</translation>
    </message>
    <message>
        <source>Looking at what undo would do…</source>
        <translation>Выясняем, что сделает отмена…</translation>
    </message>
    <message>
        <source>There is nothing that could be taken back.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message numerus="yes">
        <source>Undo removes only what this transfer added and puts back the %n item(s) it replaced.</source>
        <translation><numerusform>Отмена удаляет только добавленное этим переносом и возвращает %n заменённый объект.</numerusform><numerusform>Отмена удаляет только добавленное этим переносом и возвращает %n заменённых объекта.</numerusform><numerusform>Отмена удаляет только добавленное этим переносом и возвращает %n заменённых объектов.</numerusform></translation>
    </message>
    <message>
        <source>Items edited since then are left alone.</source>
        <translation>Изменённое после переноса остаётся как есть.</translation>
    </message>
    <message numerus="yes">
        <source>Resume, %n item(s) are left</source>
        <translation><numerusform>Продолжить, остался %n объект</numerusform><numerusform>Продолжить, осталось %n объекта</numerusform><numerusform>Продолжить, осталось %n объектов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed item(s)</source>
        <translation><numerusform>Повторить %n объект с ошибкой</numerusform><numerusform>Повторить %n объекта с ошибкой</numerusform><numerusform>Повторить %n объектов с ошибкой</numerusform></translation>
    </message>
    <message>
        <source>Before the transfer: %1</source>
        <extracomment>before the transfer, both sides; %1: "Compared by size and time"</extracomment>
        <translation>До переноса: %1</translation>
    </message>
    <message>
        <source>Undo removes only what this transfer added.</source>
        <translation>Отмена удаляет только то, что добавил этот перенос.</translation>
    </message>
</context>
<context>
    <name>gangway::ChecksPage</name>
    <message>
        <source>Check again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>Which findings to show</source>
        <translation>Какие замечания показать</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Before anything moves</source>
        <translation>Прежде чем что-то переносить</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) on both sides. Blockers must be fixed; warnings are your call.</source>
        <translation><numerusform>%n проверка обеих сторон. Препятствия нужно устранить, предупреждения — на ваше усмотрение.</numerusform><numerusform>%n проверки обеих сторон. Препятствия нужно устранить, предупреждения — на ваше усмотрение.</numerusform><numerusform>%n проверок обеих сторон. Препятствия нужно устранить, предупреждения — на ваше усмотрение.</numerusform></translation>
    </message>
    <message>
        <source>Both sides are read and compared. Nothing is changed.</source>
        <translation>Обе стороны читаются и сравниваются. Ничего не меняется.</translation>
    </message>
    <message>
        <source>Show what would change</source>
        <translation>Показать, что изменится</translation>
    </message>
    <message>
        <source>This only reads. Nothing is changed on either side.</source>
        <translation>Это только чтение. Ни на одной стороне ничего не меняется.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n blocker(s) to go on</source>
        <translation><numerusform>Чтобы продолжить, устраните %n препятствие</numerusform><numerusform>Чтобы продолжить, устраните %n препятствия</numerusform><numerusform>Чтобы продолжить, устраните %n препятствий</numerusform></translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Check again to go on</source>
        <translation>Чтобы продолжить, проверьте ещё раз</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Прервать проверку</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Ничто не мешает</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed.</source>
        <translation><numerusform>%n проверка пройдена.</numerusform><numerusform>%n проверки пройдены.</numerusform><numerusform>%n проверок пройдено.</numerusform></translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Показать нечего</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are hidden. Press a word above to see them.</source>
        <translation><numerusform>%n замечание скрыто. Нажмите слово выше, чтобы увидеть.</numerusform><numerusform>%n замечания скрыты. Нажмите слово выше, чтобы увидеть.</numerusform><numerusform>%n замечаний скрыто. Нажмите слово выше, чтобы увидеть.</numerusform></translation>
    </message>
    <message>
        <source>The checks were stopped</source>
        <translation>Проверки прерваны</translation>
    </message>
    <message>
        <source>Nothing has been changed. Press “Check again” when you are ready.</source>
        <translation>Ничего не изменено. Когда будете готовы, нажмите «Проверить ещё раз».</translation>
    </message>
</context>
<context>
    <name>gangway::Chip</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Spoken name of a filter chip: word, number.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>gangway::ChoosePage</name>
    <message>
        <source>Search by name</source>
        <translation>Поиск по имени</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Показать только</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Прервать чтение</translation>
    </message>
    <message>
        <source>All</source>
        <comment>projects</comment>
        <translation>Все</translation>
    </message>
    <message>
        <source>With notebooks</source>
        <translation>С блокнотами</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Требуют внимания</translation>
    </message>
    <message>
        <source>Over 10 GB</source>
        <translation>Больше 10 ГБ</translation>
    </message>
    <message>
        <source>Select shown</source>
        <translation>Выбрать показанные</translation>
    </message>
    <message>
        <source>Clear shown</source>
        <translation>Снять с показанных</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать ещё раз</translation>
    </message>
    <message>
        <source>Choose projects to move</source>
        <translation>Выберите проекты для переноса</translation>
    </message>
    <message>
        <source>Ticking a folder ticks the projects in it today. Projects added later are not included.</source>
        <translation>Отметка папки отмечает проекты, которые в ней сегодня. Добавленные позже не войдут.</translation>
    </message>
    <message>
        <source>Choose the target</source>
        <translation>Выбрать цель</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>Пока не из чего выбирать</translation>
    </message>
    <message>
        <source>Tick at least one project to go on</source>
        <translation>Чтобы продолжить, отметьте хотя бы один проект</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>size</comment>
        <translation>не меньше %1</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>размер пока неизвестен</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n project(s) so far, %2</source>
        <translation><numerusform>пока %1 из %n проекта, %2</numerusform><numerusform>пока %1 из %n проектов, %2</numerusform><numerusform>пока %1 из %n проектов, %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n project(s), %2</source>
        <translation><numerusform>%1 из %n проекта, %2</numerusform><numerusform>%1 из %n проектов, %2</numerusform><numerusform>%1 из %n проектов, %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Reading %1… %n project(s) found so far</source>
        <translation><numerusform>Читается %1… пока найден %n проект</numerusform><numerusform>Читается %1… пока найдено %n проекта</numerusform><numerusform>Читается %1… пока найдено %n проектов</numerusform></translation>
    </message>
    <message>
        <source>Read just now</source>
        <translation>Прочитано только что</translation>
    </message>
    <message numerus="yes">
        <source>Read %n min ago</source>
        <translation><numerusform>Прочитано %n мин назад</numerusform><numerusform>Прочитано %n мин назад</numerusform><numerusform>Прочитано %n мин назад</numerusform></translation>
    </message>
    <message>
        <source>No project fits these filters</source>
        <translation>Ни один проект не подходит под фильтры</translation>
    </message>
    <message>
        <source>No project matches “%1”</source>
        <translation>Ни один проект не подходит под «%1»</translation>
    </message>
    <message numerus="yes">
        <source>You searched %n project(s) by name.</source>
        <translation><numerusform>Поиск по имени среди %n проекта.</numerusform><numerusform>Поиск по имени среди %n проектов.</numerusform><numerusform>Поиск по имени среди %n проектов.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) stay selected.</source>
        <translation><numerusform>%n проект остаётся выбранным.</numerusform><numerusform>%n проекта остаются выбранными.</numerusform><numerusform>%n проектов остаются выбранными.</numerusform></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>No projects here</source>
        <translation>Проектов здесь нет</translation>
    </message>
    <message>
        <source>%1 can be read, but there is nothing in it. It may be another place than you meant.</source>
        <translation>%1 читается, но там пусто. Возможно, вы имели в виду другое место.</translation>
    </message>
    <message>
        <source>Choose another source</source>
        <translation>Выбрать другой источник</translation>
    </message>
</context>
<context>
    <name>gangway::ConnectPage</name>
    <message>
        <source>Choose the source</source>
        <translation>Выберите источник</translation>
    </message>
    <message>
        <source>Choose both places</source>
        <translation>Выберите оба места</translation>
    </message>
    <message>
        <source>Gangway only reads until you press Transfer.</source>
        <translation>Gangway только читает, пока вы не нажмёте «Перенести».</translation>
    </message>
    <message>
        <source>Sign in to the source</source>
        <translation>Войдите в источник</translation>
    </message>
    <message>
        <source>Sign in to both sides</source>
        <translation>Войдите с обеих сторон</translation>
    </message>
    <message>
        <source>Gangway only reads until you press Transfer. Tokens are kept in your system's keychain, never in a plan or a log.</source>
        <translation>Gangway только читает, пока вы не нажмёте «Перенести». Токены хранятся в системной связке ключей, но не в плане и не в журнале.</translation>
    </message>
    <message>
        <source>Gangway only reads until you press Transfer. This computer has no keychain: tokens are kept until you close Gangway.</source>
        <translation>Gangway только читает, пока вы не нажмёте «Перенести». Связки ключей на этом компьютере нет: токены хранятся, пока Gangway не закрыт.</translation>
    </message>
    <message>
        <source>Show what would change</source>
        <translation>Показать, что изменится</translation>
    </message>
    <message>
        <source>Go on with the transfer</source>
        <translation>Продолжить перенос</translation>
    </message>
    <message>
        <source>Choose what to export</source>
        <translation>Выбрать, что экспортировать</translation>
    </message>
    <message>
        <source>Choose projects</source>
        <translation>Выбор проектов</translation>
    </message>
    <message>
        <source>Connect the target to go on</source>
        <translation>Чтобы продолжить, подключите цель</translation>
    </message>
    <message>
        <source>Connect the source to go on</source>
        <translation>Чтобы продолжить, подключите источник</translation>
    </message>
    <message>
        <source>Connect both sides to go on</source>
        <translation>Чтобы продолжить, подключите обе стороны</translation>
    </message>
</context>
<context>
    <name>gangway::DetailPane</name>
    <message>
        <source>What should happen?</source>
        <translation>Что сделать?</translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation>Подробности выбранной строки</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message>
        <source>Select a row to see what both sides hold.</source>
        <translation>Выберите строку, чтобы увидеть, что есть с обеих сторон.</translation>
    </message>
    <message numerus="yes">
        <source>Same for all %n conflict(s)</source>
        <translation><numerusform>То же для %n конфликта</numerusform><numerusform>То же для всех %n конфликтов</numerusform><numerusform>То же для всех %n конфликтов</numerusform></translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Вернуть в перенос</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Space in the list does the same</source>
        <translation>Пробел в списке делает то же</translation>
    </message>
</context>
<context>
    <name>gangway::ExportForm</name>
    <message>
        <source>Zip, opens everywhere</source>
        <translation>Zip, открывается везде</translation>
    </message>
    <message>
        <source>tar.gz, keeps permissions and links</source>
        <translation>tar.gz, сохраняет права и ссылки</translation>
    </message>
    <message>
        <source>tar.zst, the same, smaller and faster</source>
        <translation>tar.zst, то же, меньше и быстрее</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Kind of archive</source>
        <translation>Вид архива</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Everything in this source</source>
        <translation>Всё в этом источнике</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>project, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Where to export to</source>
        <translation>Куда экспортировать</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar.gz *.tar.zst)</source>
        <translation>Архивы (*.zip *.tar.gz *.tar.zst)</translation>
    </message>
</context>
<context>
    <name>gangway::ExportPage</name>
    <message>
        <source>Read again</source>
        <translation>Прочитать ещё раз</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read, %1</source>
        <translation><numerusform>прочитан %n файл, %1</numerusform><numerusform>прочитано %n файла, %1</numerusform><numerusform>прочитано %n файлов, %1</numerusform></translation>
    </message>
    <message>
        <source>Reading the projects…</source>
        <translation>Читаются проекты…</translation>
    </message>
    <message>
        <source>One project as an archive, with a list of checksums beside it. The source is only read.</source>
        <translation>Один проект в виде архива, рядом список контрольных сумм. Источник только читается.</translation>
    </message>
    <message>
        <source>The archive gets its name when it is whole and has been compared</source>
        <translation>Архив получит своё имя, когда будет записан целиком и сравнён</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>the window</comment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Export another project</source>
        <translation>Экспортировать другой проект</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспортировать</translation>
    </message>
    <message>
        <source>Name a file that ends in .zip, .tar.gz or .tar.zst</source>
        <translation>Укажите файл с окончанием .zip, .tar.gz или .tar.zst</translation>
    </message>
</context>
<context>
    <name>gangway::ExportResultCard</name>
    <message>
        <source>%1: %2</source>
        <comment>why, which file</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation>Скопировать контрольную сумму</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Checksums of every file</source>
        <translation>Контрольные суммы всех файлов</translation>
    </message>
    <message>
        <source>The export is ready</source>
        <translation>Экспорт готов</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, in an archive of %2. Every file was read back from it and compared.</source>
        <translation><numerusform>%n файл, %1, в архиве на %2. Каждый файл прочитан из него обратно и сравнён.</numerusform><numerusform>%n файла, %1, в архиве на %2. Каждый файл прочитан из него обратно и сравнён.</numerusform><numerusform>%n файлов, %1, в архиве на %2. Каждый файл прочитан из него обратно и сравнён.</numerusform></translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>В него не вошло</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, all named in the list beside the archive</source>
        <translation><numerusform>и ещё %n, назван в списке рядом с архивом</numerusform><numerusform>и ещё %n, все названы в списке рядом с архивом</numerusform><numerusform>и ещё %n, все названы в списке рядом с архивом</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::FieldTable</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>the other side, in a table</comment>
        <translation>Цель</translation>
    </message>
    <message>
        <source>%1: source %2, target %3</source>
        <extracomment>read aloud: a field, its value at the source, its value at the target</extracomment>
        <translation>%1: источник %2, цель %3</translation>
    </message>
</context>
<context>
    <name>gangway::FigureCell</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Spoken name of a figure: number, what it counts. "159 moved"</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>gangway::FindingList</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <comment>findings</comment>
        <translation><numerusform>Показать ещё %Ln</numerusform><numerusform>Показать ещё %Ln</numerusform><numerusform>Показать ещё %Ln</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::FindingRow</name>
    <message>
        <source>Check again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Скопировать сообщение</translation>
    </message>
    <message>
        <source>Choose projects</source>
        <translation>Выбор проектов</translation>
    </message>
    <message>
        <source>Choose another target</source>
        <translation>Выбрать другую цель</translation>
    </message>
    <message>
        <source>Change the options</source>
        <translation>Изменить параметры</translation>
    </message>
    <message>
        <source>Show in the preview</source>
        <translation>Показать в предпросмотре</translation>
    </message>
    <message>
        <source>Blockers</source>
        <translation>Препятствия</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>К сведению</translation>
    </message>
    <message>
        <source>Passed</source>
        <comment>checks</comment>
        <translation>Пройдено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read aloud; %1: "Blocker", %2: what was found</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, finding</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gangway::FooterBinder</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>gangway::HelpPage</name>
    <message>
        <source>Help text</source>
        <translation>Текст справки</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>On the step “%1”.</source>
        <translation>На шаге «%1».</translation>
    </message>
</context>
<context>
    <name>gangway::ItemsView</name>
    <message>
        <source>Back to the report</source>
        <translation>К отчёту</translation>
    </message>
    <message>
        <source>Items of the report</source>
        <translation>Объекты отчёта</translation>
    </message>
</context>
<context>
    <name>gangway::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Фильтр журнала</translation>
    </message>
    <message>
        <source>Follow</source>
        <comment>the newest line of the log</comment>
        <translation>Следить</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Сохранить журнал</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>the log</comment>
        <translation>Сохранён</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Без подробностей</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Предупреждения и ошибки</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Только ошибки</translation>
    </message>
    <message>
        <source>Lines to show</source>
        <translation>Какие строки показать</translation>
    </message>
    <message>
        <source>Follow the newest line</source>
        <translation>Следить за новыми строками</translation>
    </message>
    <message>
        <source>Show or hide the log</source>
        <translation>Показать или скрыть журнал</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Сохранение журнала</translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation>Текст (*.log *.txt)</translation>
    </message>
    <message>
        <source>transfer</source>
        <comment>a file name</comment>
        <translation>перенос</translation>
    </message>
</context>
<context>
    <name>gangway::LogView</name>
    <message>
        <source>Log</source>
        <extracomment>Name of the list of log lines, for screen readers.</extracomment>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Detail</source>
        <extracomment>Log level.</extracomment>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>Log level.</extracomment>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>Log level.</extracomment>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>Log level.</extracomment>
        <translation>Ошибка</translation>
    </message>
</context>
<context>
    <name>gangway::MessageRow</name>
    <message>
        <source>%1. %2</source>
        <extracomment>Two sentences read one after the other: what happened, and why.</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>gangway::Navigator</name>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation><numerusform>%n препятствие</numerusform><numerusform>%n препятствия</numerusform><numerusform>%n препятствий</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::NetworkPanel</name>
    <message>
        <source>Proxy and certificates</source>
        <translation>Прокси и сертификаты</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Сертификаты (*.pem *.crt *.cer *.key);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Proxy and certificates, %1</source>
        <comment>source or target</comment>
        <translation>Прокси и сертификаты, %1</translation>
    </message>
    <message>
        <source>The system's; “none” for a direct connection</source>
        <translation>Системный; «none» — напрямую</translation>
    </message>
    <message>
        <source>CA file of the server (PEM)</source>
        <translation>Файл CA сервера (PEM)</translation>
    </message>
    <message>
        <source>Your certificate (PEM)</source>
        <translation>Ваш сертификат (PEM)</translation>
    </message>
    <message>
        <source>Key of your certificate (PEM)</source>
        <translation>Ключ вашего сертификата (PEM)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Shown. Press to fold it.</source>
        <translation>Показано. Нажмите, чтобы свернуть.</translation>
    </message>
    <message>
        <source>Folded. Press to show it.</source>
        <translation>Свёрнуто. Нажмите, чтобы показать.</translation>
    </message>
</context>
<context>
    <name>gangway::OptionCard</name>
    <message>
        <source>From %1 to %2</source>
        <extracomment>Spoken name of a route: from a platform to a platform.</extracomment>
        <translation>Из %1 в %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>gangway::OptionsPage</name>
    <message>
        <source>Safety</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>When something is already there</source>
        <translation>Если что-то уже есть в цели</translation>
    </message>
    <message>
        <source>Same name, different content</source>
        <translation>Имя то же, содержимое другое</translation>
    </message>
    <message>
        <source>Ask me in the preview</source>
        <translation>Спросить в предпросмотре</translation>
    </message>
    <message>
        <source>What is older in the target is replaced. For the rest you decide in the preview, one by one or all at once.</source>
        <translation>То, что в цели старше, заменяется. Об остальном вы решите в предпросмотре, по одному или сразу.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Сохранить оба</translation>
    </message>
    <message>
        <source>The target's item stays; the source's is added beside it under a new name.</source>
        <translation>Объект цели остаётся; из источника добавляется рядом под новым именем.</translation>
    </message>
    <message>
        <source>Replace the target</source>
        <translation>Заменить в цели</translation>
    </message>
    <message>
        <source>The source's item takes the place of the target's, whichever is newer.</source>
        <translation>Объект источника занимает место объекта цели, какой бы ни был новее.</translation>
    </message>
    <message>
        <source>Skip, leave the target</source>
        <translation>Пропустить, оставить в цели</translation>
    </message>
    <message>
        <source>The target's item stays; the source's is not moved.</source>
        <translation>Объект цели остаётся; из источника не переносится.</translation>
    </message>
    <message>
        <source>How the sides are read</source>
        <translation>Как читаются стороны</translation>
    </message>
    <message>
        <source>What counts as the same</source>
        <translation>Что считать одинаковым</translation>
    </message>
    <message>
        <source>Same size and time</source>
        <translation>Размер и время совпадают</translation>
    </message>
    <message>
        <source>Quick. Where one side does not keep times, checksums decide.</source>
        <translation>Быстро. Если сторона не хранит время, решают контрольные суммы.</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>Одинаковое содержимое</translation>
    </message>
    <message>
        <source>Thorough: every file that is on both sides is read whole, twice. Takes as long as moving it.</source>
        <translation>Тщательно: каждый файл, который есть с обеих сторон, читается целиком дважды. По времени как сам перенос.</translation>
    </message>
    <message>
        <source>Symbolic links</source>
        <translation>Символические ссылки</translation>
    </message>
    <message>
        <source>Move as links</source>
        <translation>Переносить как ссылки</translation>
    </message>
    <message>
        <source>Links that point out of the project cannot move and are named.</source>
        <translation>Ссылки, ведущие за пределы проекта, не переносятся и будут названы.</translation>
    </message>
    <message>
        <source>Move what they show</source>
        <translation>Переносить то, что они показывают</translation>
    </message>
    <message>
        <source>A copy of the file or folder takes the link's place. Never follows a link out of the source.</source>
        <translation>Место ссылки займёт копия файла или папки. За пределы источника ссылка не уводит.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Не переносить</translation>
    </message>
    <message>
        <source>They are counted as skipped.</source>
        <translation>Они считаются пропущенными.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Items at the same time</source>
        <translation>Объектов одновременно</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <comment>items at the same time</comment>
        <translation>%1 (рекомендуется)</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Предел скорости</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Без предела</translation>
    </message>
    <message>
        <source>If items fail</source>
        <translation>При ошибках объектов</translation>
    </message>
    <message>
        <source>Go on, stop after 20 failures</source>
        <translation>Продолжать, остановиться после 20 ошибок</translation>
    </message>
    <message>
        <source>Go on whatever happens</source>
        <translation>Продолжать в любом случае</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>Остановиться на первой ошибке</translation>
    </message>
    <message>
        <source>How to move them</source>
        <translation>Как переносить</translation>
    </message>
    <message>
        <source>The defaults suit most people. You can change everything here until the transfer starts.</source>
        <translation>Обычно подходят исходные настройки. До начала переноса здесь можно изменить всё.</translation>
    </message>
    <message>
        <source>Run checks</source>
        <translation>Запустить проверки</translation>
    </message>
    <message>
        <source>Type “%1” to go on without a copy</source>
        <translation>Введите «%1», чтобы продолжить без копии</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>gangway::PathRow</name>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Browse for: %1</source>
        <comment>name of a field</comment>
        <translation>Выбрать: %1</translation>
    </message>
</context>
<context>
    <name>gangway::PlatformsPage</name>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Nothing. What the target cannot hold is named in the preview.</source>
        <translation>Ничего. Всё, что цель не может хранить, названо в предпросмотре.</translation>
    </message>
    <message>
        <source>The source is only read. Nothing in it is changed or deleted.</source>
        <translation>Источник только читается. В нём ничего не меняется и не удаляется.</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Переносится</translation>
    </message>
    <message>
        <source>Made again by hand</source>
        <translation>Создаётся заново вручную</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Остаётся как есть</translation>
    </message>
    <message>
        <source>Where from, where to?</source>
        <translation>Откуда и куда?</translation>
    </message>
    <message>
        <source>Choose the route. Gangway shows only targets that can receive from the source you pick.</source>
        <translation>Выберите путь. Gangway показывает только те цели, которые могут принять из выбранного источника.</translation>
    </message>
    <message>
        <source>Where is the project?</source>
        <translation>Где находится проект?</translation>
    </message>
    <message>
        <source>Choose the source. The copy becomes a zip or tar file on this computer.</source>
        <translation>Выберите источник. Копия станет файлом zip или tar на этом компьютере.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Choose a source to go on</source>
        <translation>Чтобы продолжить, выберите источник</translation>
    </message>
    <message>
        <source>Choose a target to go on</source>
        <translation>Чтобы продолжить, выберите цель</translation>
    </message>
    <message>
        <source>Notebooks, files and folders with their names and times, into one file.</source>
        <translation>Блокноты, файлы и папки с именами и временем, в один файл.</translation>
    </message>
    <message>
        <source>Notebooks, files and folders with their names, and their times where the target keeps them.</source>
        <translation>Блокноты, файлы и папки с именами, а также со временем, если цель его хранит.</translation>
    </message>
</context>
<context>
    <name>gangway::PreviewMessages</name>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>The preview is saved</source>
        <translation>Предпросмотр сохранён</translation>
    </message>
    <message>
        <source>Nothing would be moved</source>
        <translation>Ничего не было бы перенесено</translation>
    </message>
    <message>
        <source>What is not there already is left out or cannot move. Choose a word below to see why.</source>
        <translation>То, чего там ещё нет, исключено или не переносится. Нажмите слово ниже, чтобы узнать почему.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Сравнить ещё раз</translation>
    </message>
    <message>
        <source>Save in another place…</source>
        <translation>Сохранить в другом месте…</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a message</comment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Both sides were changed since this preview</source>
        <translation>После этого предпросмотра изменились обе стороны</translation>
    </message>
    <message>
        <source>The source was changed since this preview</source>
        <translation>После этого предпросмотра изменился источник</translation>
    </message>
    <message>
        <source>The target was changed since this preview</source>
        <translation>После этого предпросмотра изменилась цель</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) differ from what is shown here.</source>
        <translation><numerusform>%n объект отличается от показанного здесь.</numerusform><numerusform>%n объекта отличаются от показанного здесь.</numerusform><numerusform>%n объектов отличаются от показанного здесь.</numerusform></translation>
    </message>
    <message>
        <source>It could not be checked whether this preview still holds</source>
        <translation>Не удалось проверить, верен ли ещё этот предпросмотр</translation>
    </message>
    <message>
        <source>“%1” can be opened on the start page, here or on another computer. It holds no passwords.</source>
        <translation>«%1» можно открыть на начальной странице, здесь или на другом компьютере. Паролей в нём нет.</translation>
    </message>
    <message>
        <source>The preview could not be saved</source>
        <translation>Предпросмотр не удалось сохранить</translation>
    </message>
</context>
<context>
    <name>gangway::PreviewPage</name>
    <message>
        <source>Search items</source>
        <translation>Поиск объектов</translation>
    </message>
    <message>
        <source>Save preview</source>
        <translation>Сохранить предпросмотр</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>This is a preview. Nothing has been changed on either side.</source>
        <translation>Это предпросмотр. Ни на одной стороне ничего не изменено.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a phrase that ends as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Прервать сравнение</translation>
    </message>
    <message>
        <source>Everything is already there</source>
        <translation>Всё уже на месте</translation>
    </message>
    <message numerus="yes">
        <source>All %n item(s) are the same on both sides.</source>
        <translation><numerusform>%n объект одинаков с обеих сторон.</numerusform><numerusform>Все %n объекта одинаковы с обеих сторон.</numerusform><numerusform>Все %n объектов одинаковы с обеих сторон.</numerusform></translation>
    </message>
    <message>
        <source>Show the items</source>
        <translation>Показать объекты</translation>
    </message>
    <message numerus="yes">
        <source>Show %n step(s)</source>
        <translation><numerusform>Показать %n шаг</numerusform><numerusform>Показать %n шага</numerusform><numerusform>Показать %n шагов</numerusform></translation>
    </message>
    <message>
        <source>Save the preview</source>
        <translation>Сохранение предпросмотра</translation>
    </message>
    <message>
        <source>Plans (*.gangway)</source>
        <translation>Планы (*.gangway)</translation>
    </message>
    <message>
        <source>preview</source>
        <comment>a file name</comment>
        <translation>предпросмотр</translation>
    </message>
</context>
<context>
    <name>gangway::ProgressBar</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Spoken name of a progress bar: name, percent, remaining time.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>gangway::ProgressCard</name>
    <message>
        <source>%1 of %2</source>
        <comment>bytes moved, bytes in all</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Total progress</source>
        <translation>Общий ход</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>caption over how much</comment>
        <translation>Перенесено</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Прошло</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>caption over the remaining time</comment>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Speed, last 15 minutes</source>
        <translation>Скорость за последние 15 минут</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>time left</comment>
        <translation>ничего</translation>
    </message>
    <message>
        <source>working it out</source>
        <comment>time left</comment>
        <translation>оценивается</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>time left</comment>
        <translation>неизвестно</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s)</source>
        <translation><numerusform>%1 из %n объекта</numerusform><numerusform>%1 из %n объектов</numerusform><numerusform>%1 из %n объектов</numerusform></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>instead of a speed</comment>
        <translation>пауза</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>items</comment>
        <translation><numerusform>%n с ошибкой</numerusform><numerusform>%n с ошибкой</numerusform><numerusform>%n с ошибкой</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n предупреждение</numerusform><numerusform>%n предупреждения</numerusform><numerusform>%n предупреждений</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::QuotaBar</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Spoken name of a quota: name, amount, note.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>gangway::RateChart</name>
    <message>
        <source>Speed, %1 now</source>
        <extracomment>Spoken name of the speed graph.</extracomment>
        <translation>Скорость, сейчас %1</translation>
    </message>
    <message>
        <source>Speed, paused</source>
        <extracomment>Spoken name of the speed graph while the transfer is paused.</extracomment>
        <translation>Скорость, пауза</translation>
    </message>
    <message>
        <source>15 min ago</source>
        <extracomment>Left end of the time axis of the speed graph.</extracomment>
        <translation>15 мин назад</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Right end of the time axis of the speed graph.</extracomment>
        <translation>сейчас</translation>
    </message>
</context>
<context>
    <name>gangway::ReportItems</name>
    <message>
        <source>All items</source>
        <translation>Все объекты</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>items</comment>
        <translation>Перенесено</translation>
    </message>
    <message>
        <source>Already the same</source>
        <comment>items</comment>
        <translation>Уже совпадают</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>items</comment>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Cannot move</source>
        <comment>items</comment>
        <translation>Не переносится</translation>
    </message>
    <message>
        <source>Failed or left</source>
        <comment>items</comment>
        <translation>С ошибкой или остались</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Не дошла очередь</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a row that is read aloud</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Item</source>
        <comment>column: name of a file or folder</comment>
        <translation>Объект</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Why, or how it was checked</source>
        <comment>column</comment>
        <translation>Почему или как проверено</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>column</comment>
        <translation>Размер</translation>
    </message>
</context>
<context>
    <name>gangway::ReportPage</name>
    <message>
        <source>Open target</source>
        <translation>Открыть цель</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>As a page (HTML)…</source>
        <translation>Как страницу (HTML)…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Как таблицу (CSV)…</translation>
    </message>
    <message>
        <source>As data (JSON)…</source>
        <translation>Как данные (JSON)…</translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>Проверить их</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Start another migration</source>
        <translation>Начать другой перенос</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>the window</comment>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are not accounted for</source>
        <translation><numerusform>%n объект не учтён</numerusform><numerusform>%n объекта не учтены</numerusform><numerusform>%n объектов не учтены</numerusform></translation>
    </message>
    <message>
        <source>Do not rely on this transfer before you have compared both sides yourself. Please save the report and send it to us.</source>
        <translation>Не полагайтесь на этот перенос, пока сами не сравните обе стороны. Сохраните отчёт и пришлите его нам.</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Отчёт сохранён</translation>
    </message>
    <message>
        <source>Undo this transfer?</source>
        <translation>Отменить этот перенос?</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n item(s)</source>
        <translation><numerusform>Отменить %n объект</numerusform><numerusform>Отменить %n объекта</numerusform><numerusform>Отменить %n объектов</numerusform></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Оставить всё</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранение отчёта</translation>
    </message>
    <message>
        <source>report</source>
        <comment>a file name</comment>
        <translation>отчёт</translation>
    </message>
</context>
<context>
    <name>gangway::RoomPanel</name>
    <message>
        <source>Room</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>The target does not tell how much room it has.</source>
        <translation>Цель не сообщает, сколько в ней места.</translation>
    </message>
    <message>
        <source>after the transfer</source>
        <translation>после переноса</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Путь: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Адрес: %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>свободно %1</translation>
    </message>
    <message>
        <source>How much is moved is known after the comparison.</source>
        <translation>Сколько будет перенесено, станет известно после сравнения.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>needed, free</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Needs %1 more than is free, if nothing of it is there already.</source>
        <translation>Не хватает %1, если ничего из этого там ещё нет.</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <comment>needed, free</comment>
        <translation>нужно %1, свободно %2</translation>
    </message>
    <message>
        <source>Up to %1 more</source>
        <translation>Ещё до %1</translation>
    </message>
    <message>
        <source>Goes there</source>
        <translation>Попадает туда</translation>
    </message>
    <message>
        <source>Everything in the source</source>
        <translation>Всё в источнике</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>и ещё %n</numerusform><numerusform>и ещё %n</numerusform><numerusform>и ещё %n</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::RunRow</name>
    <message>
        <source>Running now</source>
        <translation>Выполняется сейчас</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Preview only</source>
        <translation>Только предпросмотр</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left to do</source>
        <translation><numerusform>Осталось %n дело</numerusform><numerusform>Осталось %n дела</numerusform><numerusform>Осталось %n дел</numerusform></translation>
    </message>
    <message>
        <source>All moved</source>
        <translation>Всё перенесено</translation>
    </message>
    <message>
        <source>Nothing to move</source>
        <translation>Переносить нечего</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) failed</source>
        <translation><numerusform>%n объект с ошибкой</numerusform><numerusform>%n объекта с ошибкой</numerusform><numerusform>%n объектов с ошибкой</numerusform></translation>
    </message>
    <message>
        <source>Partly moved</source>
        <translation>Перенесено частично</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Nothing was moved</source>
        <translation>Ничего не перенесено</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>source, target</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>run in a list: name, route, how it ended, date</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>gangway::SafetySection</name>
    <message>
        <source>Save a copy of what will be replaced</source>
        <translation>Сохранять копию того, что будет заменено</translation>
    </message>
    <message>
        <source>Checked before anything is replaced. With it, Undo can put everything back.</source>
        <translation>Проверяется до замены. С ней отмена сможет вернуть всё.</translation>
    </message>
    <message>
        <source>Compare after moving</source>
        <translation>Сравнивать после переноса</translation>
    </message>
    <message>
        <source>Reads every moved file back and compares checksums. It takes longer, and it is the proof.</source>
        <translation>Каждый перенесённый файл читается обратно и сравнивается по контрольной сумме. Это дольше, зато это доказательство.</translation>
    </message>
    <message>
        <source>Without a copy there is no way back</source>
        <translation>Без копии пути назад нет</translation>
    </message>
    <message>
        <source>What is replaced in the target is gone for good. Type “%1” to go on without a copy.</source>
        <translation>Заменённое в цели пропадёт навсегда. Введите «%1», чтобы продолжить без копии.</translation>
    </message>
</context>
<context>
    <name>gangway::ScopeView</name>
    <message>
        <source>Projects</source>
        <translation>Проекты</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Скопировать сообщение</translation>
    </message>
</context>
<context>
    <name>gangway::ScopeWords</name>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>column</comment>
        <translation>Содержимое</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>column</comment>
        <translation>Пометка</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>column</comment>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>column: when</comment>
        <translation>Изменён</translation>
    </message>
    <message numerus="yes">
        <source>%n notebook(s)</source>
        <translation><numerusform>%n блокнот</numerusform><numerusform>%n блокнота</numerusform><numerusform>%n блокнотов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s)</source>
        <translation><numerusform>ещё %n файл</numerusform><numerusform>ещё %n файла</numerusform><numerusform>ещё %n файлов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n файл</numerusform><numerusform>%n файла</numerusform><numerusform>%n файлов</numerusform></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>читается…</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>не удалось прочитать</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>picked, of so many</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Reading was stopped. Try again to see what is in it.</source>
        <translation>Чтение прервано. Попробуйте снова, чтобы увидеть, что там.</translation>
    </message>
    <message>
        <source>account</source>
        <translation>учётная запись</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>папка</translation>
    </message>
    <message>
        <source>project</source>
        <translation>проект</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>отмечено</translation>
    </message>
    <message>
        <source>partly ticked</source>
        <translation>отмечено частично</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>не отмечено</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 байт</translation>
    </message>
</context>
<context>
    <name>gangway::SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <extracomment>Button in a password field.</extracomment>
        <translation>Скрыть введённое</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показать введённое</translation>
    </message>
</context>
<context>
    <name>gangway::SettingsPage</name>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>System follows what your desktop says, by day and by night.</source>
        <translation>«Системный» следует настройке рабочего стола, днём и ночью.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Системный</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлый</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмный</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Pages change at once. While a transfer runs they change when it has ended.</source>
        <translation>Страницы меняются сразу. Во время переноса — после его окончания.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Of the size that your desktop uses. Everything grows with it.</source>
        <translation>От размера на вашем рабочем столе. Вместе с ним растёт всё остальное.</translation>
    </message>
    <message>
        <source>Settings are kept in: %1</source>
        <translation>Настройки хранятся в: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>How Gangway looks and speaks on this computer.</source>
        <translation>Как Gangway выглядит и говорит на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>gangway::SideCard</name>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2 *.7z);;All files (*)</source>
        <translation>Архивы (*.zip *.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2 *.7z);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar.gz *.tar.zst)</source>
        <translation>Архивы (*.zip *.tar.gz *.tar.zst)</translation>
    </message>
    <message>
        <source>It may be a new file, or one that is there already.</source>
        <translation>Это может быть новый файл или уже существующий.</translation>
    </message>
    <message>
        <source>It may be a new folder; Gangway makes it when the transfer starts.</source>
        <translation>Это может быть новая папка; Gangway создаст её, когда начнётся перенос.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Всё целиком</translation>
    </message>
    <message>
        <source>Folder on the server</source>
        <translation>Папка на сервере</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Без входа</translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation>Токен или пароль</translation>
    </message>
    <message>
        <source>Keep the sign-in in this computer's keychain</source>
        <translation>Хранить вход в связке ключей этого компьютера</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Как войти</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Подключено</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Выбрать другое</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Не подключено</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <comment>where the sign-in is kept</comment>
        <translation>в связке ключей</translation>
    </message>
    <message>
        <source>until Gangway is closed</source>
        <comment>how long the sign-in is kept</comment>
        <translation>пока Gangway не закрыт</translation>
    </message>
    <message>
        <source>not kept</source>
        <comment>the sign-in</comment>
        <translation>не хранится</translation>
    </message>
    <message>
        <source>Server answers</source>
        <translation>Сервер отвечает</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>Certificate is valid</source>
        <translation>Сертификат действителен</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>date</comment>
        <translation>до %1</translation>
    </message>
    <message>
        <source>You can read</source>
        <translation>Вы можете читать</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Proxy and certificates</source>
        <translation>Прокси и сертификаты</translation>
    </message>
</context>
<context>
    <name>gangway::SidePanel</name>
    <message>
        <source>Settings</source>
        <extracomment>Button below the step list.</extracomment>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>Button below the step list.</extracomment>
        <translation>Справка</translation>
    </message>
</context>
<context>
    <name>gangway::SignInForm</name>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Token or password of the source</source>
        <translation>Токен или пароль источника</translation>
    </message>
    <message>
        <source>Token or password of the target</source>
        <translation>Токен или пароль цели</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>token of the source, which place</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Выполняется вход…</translation>
    </message>
</context>
<context>
    <name>gangway::StartPage</name>
    <message>
        <source>New migration</source>
        <translation>Новый перенос</translation>
    </message>
    <message>
        <source>Choose two platforms, sign in, pick projects. About five minutes to a preview.</source>
        <translation>Выберите две платформы, войдите, отметьте проекты. До предпросмотра около пяти минут.</translation>
    </message>
    <message>
        <source>Start a migration</source>
        <translation>Начать перенос</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Открыть план</translation>
    </message>
    <message>
        <source>Continue from a saved plan file, or repeat a migration on another server.</source>
        <translation>Продолжите с сохранённого плана или повторите перенос на другом сервере.</translation>
    </message>
    <message>
        <source>Open a plan file…</source>
        <translation>Открыть файл плана…</translation>
    </message>
    <message>
        <source>Try it safely</source>
        <translation>Попробовать без риска</translation>
    </message>
    <message>
        <source>A practice run on made-up servers. Nothing leaves this computer.</source>
        <translation>Учебный перенос на вымышленных серверах. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Start a practice run</source>
        <translation>Начать учебный перенос</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Export a project as a zip that is read back and checked. Needs no target.</source>
        <translation>Экспорт проекта в zip, который читается обратно и проверяется. Цель не нужна.</translation>
    </message>
    <message>
        <source>Export a project…</source>
        <translation>Экспортировать проект…</translation>
    </message>
    <message>
        <source>Start something</source>
        <translation>Начать что-нибудь</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Move projects without surprises</source>
        <translation>Переносите проекты без неожиданностей</translation>
    </message>
    <message>
        <source>Gangway reads both sides, shows what would change, and changes nothing until you press Transfer.</source>
        <translation>Gangway читает обе стороны, показывает, что изменится, и ничего не меняет, пока вы не нажмёте «Перенести».</translation>
    </message>
    <message>
        <source>Starting the practice servers…</source>
        <translation>Запускаются учебные серверы…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Читается файл…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти из программы</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a message</comment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>A saved run could not be read</source>
        <translation>Сохранённый перенос не удалось прочитать</translation>
    </message>
    <message>
        <source>It was moved to “%1”; nothing else is affected.</source>
        <translation>Он перемещён в «%1»; больше ничего не затронуто.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Finished migrations will be listed here.</source>
        <translation>Здесь будут завершённые переносы.</translation>
    </message>
    <message>
        <source>Plans and runs (*.gangway);;All files (*)</source>
        <translation>Планы и переносы (*.gangway);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>gangway::StepList</name>
    <message>
        <source>Steps</source>
        <extracomment>Name of the list of the wizard's steps, for screen readers.</extracomment>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>State of a step, spoken after its name.</extracomment>
        <translation>сделано</translation>
    </message>
    <message>
        <source>current</source>
        <extracomment>State of a step, spoken after its name.</extracomment>
        <translation>текущий</translation>
    </message>
    <message>
        <source>not yet</source>
        <extracomment>State of a step, spoken after its name.</extracomment>
        <translation>ещё не начат</translation>
    </message>
    <message>
        <source>blocked</source>
        <extracomment>State of a step, spoken after its name.</extracomment>
        <translation>заблокирован</translation>
    </message>
    <message>
        <source>warnings</source>
        <extracomment>State of a step, spoken after its name.</extracomment>
        <translation>предупреждения</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, step %2 of %3, %4</source>
        <extracomment>Spoken text of a step: name, number, count, state. "Checks, step 7 of 10, blocked: 1 blocker"</extracomment>
        <translation>%1, шаг %2 из %3, %4</translation>
    </message>
    <message>
        <source>Changes start here</source>
        <extracomment>Divider between the steps that only read and those that change the target.</extracomment>
        <translation>Отсюда изменения</translation>
    </message>
</context>
<context>
    <name>gangway::StepListModel</name>
    <message>
        <source>Step %1: %2</source>
        <extracomment>a step of a plan, read aloud: its number, what it does</extracomment>
        <translation>Шаг %1: %2</translation>
    </message>
    <message>
        <source>What happens</source>
        <comment>column: the steps of a plan</comment>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of a step</comment>
        <translation>№</translation>
    </message>
    <message>
        <source>Items</source>
        <comment>column: how many</comment>
        <translation>Объекты</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
</context>
<context>
    <name>gangway::StepView</name>
    <message>
        <source>Items of this transfer</source>
        <translation>Объекты этого переноса</translation>
    </message>
    <message>
        <source>Enter on a failed item opens what can be done about it.</source>
        <translation>Enter на объекте с ошибкой показывает, что с ним можно сделать.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>leave a failed item out</comment>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>Показать в журнале</translation>
    </message>
</context>
<context>
    <name>gangway::StepWords</name>
    <message>
        <source>Waiting</source>
        <comment>state of an item</comment>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Moving</source>
        <comment>state of an item</comment>
        <translation>Переносится</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>state of an item</comment>
        <translation>Проверяется</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>state of an item</comment>
        <translation>Перенесено</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of an item</comment>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Will be retried</source>
        <comment>state of an item</comment>
        <translation>Будет повторён</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of an item</comment>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>state of an item</comment>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>The reason is not known. It stands in the log.</source>
        <translation>Причина неизвестна. Она есть в журнале.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a row that is read aloud</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Item</source>
        <comment>column: name of a file or folder</comment>
        <translation>Объект</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Progress</source>
        <comment>column</comment>
        <translation>Ход</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>column</comment>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Speed</source>
        <comment>column</comment>
        <translation>Скорость</translation>
    </message>
</context>
<context>
    <name>gangway::StepsView</name>
    <message>
        <source>Items are only added. Until the end, and after it, Undo can take them away again.</source>
        <translation>Объекты только добавляются. До конца и после него отмена может их убрать.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the target are replaced. A copy of each is saved first, so that Undo can put it back.</source>
        <translation><numerusform>Заменяется %n объект цели. Сначала сохраняется его копия, чтобы отмена могла его вернуть.</numerusform><numerusform>Заменяются %n объекта цели. Сначала сохраняются их копии, чтобы отмена могла их вернуть.</numerusform><numerusform>Заменяются %n объектов цели. Сначала сохраняются их копии, чтобы отмена могла их вернуть.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>From step %1 on there is no way back: %n item(s) of the target are replaced without a copy.</source>
        <extracomment>%1: number of a step</extracomment>
        <translation><numerusform>С шага %1 пути назад нет: %n объект цели заменяется без копии.</numerusform><numerusform>С шага %1 пути назад нет: %n объекта цели заменяются без копии.</numerusform><numerusform>С шага %1 пути назад нет: %n объектов цели заменяются без копии.</numerusform></translation>
    </message>
    <message>
        <source>Nothing is changed before you press Transfer</source>
        <translation>Пока вы не нажмёте «Перенести», ничего не меняется</translation>
    </message>
    <message>
        <source>Steps that will run</source>
        <translation>Шаги, которые будут выполнены</translation>
    </message>
</context>
<context>
    <name>gangway::TargetPage</name>
    <message>
        <source>Search folders</source>
        <translation>Поиск папок</translation>
    </message>
    <message>
        <source>A new folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>It is made when the transfer starts.</source>
        <translation>Будет создана, когда начнётся перенос.</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Имя новой папки</translation>
    </message>
    <message>
        <source>Where should they live?</source>
        <translation>Где им жить?</translation>
    </message>
    <message>
        <source>Choose a folder of the target: %1. What is there already is compared, and shown in the preview.</source>
        <translation>Выберите папку цели: %1. То, что там уже есть, сравнивается и показывается в предпросмотре.</translation>
    </message>
    <message>
        <source>Set options</source>
        <translation>Задать параметры</translation>
    </message>
    <message>
        <source>Name the new folder to go on</source>
        <translation>Чтобы продолжить, назовите новую папку</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n project(s), %2</source>
        <translation><numerusform>%1 из %n проекта, %2</numerusform><numerusform>%1 из %n проектов, %2</numerusform><numerusform>%1 из %n проектов, %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more folder(s): search for them by name</source>
        <translation><numerusform>Ещё %n папка: найдите её по имени</numerusform><numerusform>Ещё %n папки: найдите их по имени</numerusform><numerusform>Ещё %n папок: найдите их по имени</numerusform></translation>
    </message>
    <message>
        <source>Each project keeps its own folder.</source>
        <translation>Каждый проект сохраняет свою папку.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n объект</numerusform><numerusform>%n объекта</numerusform><numerusform>%n объектов</numerusform></translation>
    </message>
    <message>
        <source>The top of the target</source>
        <translation>Самый верх цели</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Только чтение</translation>
    </message>
    <message>
        <source>A folder of this name is there already. Choose it above, or another name.</source>
        <translation>Папка с таким именем уже есть. Выберите её выше или другое имя.</translation>
    </message>
    <message>
        <source>A name cannot hold a slash, and cannot be “.” or “..”.</source>
        <translation>Имя не может содержать косую черту и быть «.» или «..».</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>gangway::TaskList</name>
    <message>
        <source>Left to do by hand</source>
        <translation>Осталось сделать вручную</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <comment>things to do</comment>
        <translation><numerusform>Сделано %1 из %n</numerusform><numerusform>Сделано %1 из %n</numerusform><numerusform>Сделано %1 из %n</numerusform></translation>
    </message>
    <message>
        <source>Nothing left to do.</source>
        <translation>Больше ничего не осталось.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>a thing to do by hand</comment>
        <translation>Готово: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a web page</comment>
        <translation>Открыть</translation>
    </message>
    <message numerus="yes">
        <source>Look at %n failed item(s)</source>
        <translation><numerusform>Посмотреть %n объект с ошибкой</numerusform><numerusform>Посмотреть %n объекта с ошибкой</numerusform><numerusform>Посмотреть %n объектов с ошибкой</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were not reached</source>
        <translation><numerusform>До %n объекта не дошла очередь</numerusform><numerusform>До %n объектов не дошла очередь</numerusform><numerusform>До %n объектов не дошла очередь</numerusform></translation>
    </message>
    <message>
        <source>Each one says why it failed and what to do.</source>
        <translation>У каждого сказано, почему не вышло и что делать.</translation>
    </message>
    <message>
        <source>Resume the transfer to move them.</source>
        <translation>Продолжите перенос, чтобы перенести их.</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>Показать объекты</translation>
    </message>
</context>
<context>
    <name>gangway::TotalsLine</name>
    <message>
        <source>%1, %2</source>
        <comment>words, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n объект</numerusform><numerusform>%n объекта</numerusform><numerusform>%n объектов</numerusform></translation>
    </message>
    <message>
        <source>to move</source>
        <comment>items</comment>
        <translation>к переносу</translation>
    </message>
    <message>
        <source>already there</source>
        <comment>how many items</comment>
        <translation>уже на месте</translation>
    </message>
    <message>
        <source>to decide</source>
        <comment>how many items</comment>
        <translation>решить</translation>
    </message>
    <message>
        <source>cannot move</source>
        <comment>how many items</comment>
        <translation>не переносится</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>how many items</comment>
        <translation>исключено</translation>
    </message>
</context>
<context>
    <name>gangway::TransferMessages</name>
    <message>
        <source>The sign-in has ended</source>
        <translation>Сеанс входа закончился</translation>
    </message>
    <message>
        <source>Sign in again; the transfer goes on where it stopped.</source>
        <translation>Войдите снова; перенос продолжится с места остановки.</translation>
    </message>
    <message>
        <source>This computer may fall asleep</source>
        <translation>Компьютер может заснуть</translation>
    </message>
    <message>
        <source>The desktop did not promise to stay awake. Keep it plugged in and awake until the transfer is done; if it sleeps, the transfer goes on afterwards.</source>
        <translation>Рабочий стол не обещал бодрствовать. Не отключайте питание и не давайте компьютеру заснуть до конца переноса; если заснёт, перенос потом продолжится.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>a button</comment>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>%1 asks to slow down</source>
        <comment>a server</comment>
        <translation>%1 просит не спешить</translation>
    </message>
    <message>
        <source>No good answer from %1</source>
        <comment>a server</comment>
        <translation>От %1 нет внятного ответа</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s). Nothing is lost.</source>
        <translation><numerusform>Новая попытка через %n секунду. Ничего не потеряно.</numerusform><numerusform>Новая попытка через %n секунды. Ничего не потеряно.</numerusform><numerusform>Новая попытка через %n секунд. Ничего не потеряно.</numerusform></translation>
    </message>
    <message>
        <source>Trying again now. Nothing is lost.</source>
        <translation>Новая попытка. Ничего не потеряно.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) failed</source>
        <translation><numerusform>%n объект с ошибкой</numerusform><numerusform>%n объекта с ошибкой</numerusform><numerusform>%n объектов с ошибкой</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) failed, the others go on</source>
        <translation><numerusform>%n объект с ошибкой, остальные переносятся</numerusform><numerusform>%n объекта с ошибкой, остальные переносятся</numerusform><numerusform>%n объектов с ошибкой, остальные переносятся</numerusform></translation>
    </message>
    <message>
        <source>What is already there is kept. You can fix the cause and retry while the rest is moving.</source>
        <translation>То, что уже там, сохранено. Можно устранить причину и повторить, пока переносится остальное.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed item(s)</source>
        <translation><numerusform>Повторить %n объект с ошибкой</numerusform><numerusform>Повторить %n объекта с ошибкой</numerusform><numerusform>Повторить %n объектов с ошибкой</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::TransferPage</name>
    <message>
        <source>Which items to show</source>
        <translation>Какие объекты показать</translation>
    </message>
    <message>
        <source>Moving</source>
        <comment>items</comment>
        <translation>Переносится</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>items</comment>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>items</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>items</comment>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Подготовка…</translation>
    </message>
    <message>
        <source>No item is in this state now.</source>
        <translation>В этом состоянии сейчас нет объектов.</translation>
    </message>
    <message>
        <source>Projects are being moved</source>
        <translation>Проекты переносятся</translation>
    </message>
</context>
<context>
    <name>gangway::UnfinishedCard</name>
    <message>
        <source>Unfinished transfer: %1</source>
        <translation>Незаконченный перенос: %1</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Ход переноса %1</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Убрать в сторону</translation>
    </message>
    <message>
        <source>Show what happened</source>
        <translation>Показать, что произошло</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, run</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) moved. Stopped: %2.</source>
        <extracomment>31 of 46 items moved. Stopped: Yesterday, 18:42.</extracomment>
        <translation><numerusform>Перенесён %1 из %n объекта. Остановка: %2.</numerusform><numerusform>Перенесено %1 из %n объектов. Остановка: %2.</numerusform><numerusform>Перенесено %1 из %n объектов. Остановка: %2.</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::WizardWindow</name>
    <message>
        <source>Keep it running in the background</source>
        <translation>Оставить работать в фоне</translation>
    </message>
    <message>
        <source>The window becomes small. Its title shows how far the transfer is.</source>
        <translation>Окно свернётся. Его заголовок показывает, сколько перенесено.</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Оставить работать</translation>
    </message>
    <message>
        <source>Stop after the items under way, then quit</source>
        <translation>Остановить после начатых объектов и выйти</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) finish first. You can resume later.</source>
        <translation><numerusform>Сначала завершится %n объект. Потом можно продолжить.</numerusform><numerusform>Сначала завершатся %n объекта. Потом можно продолжить.</numerusform><numerusform>Сначала завершатся %n объектов. Потом можно продолжить.</numerusform></translation>
    </message>
    <message>
        <source>Stop after these items</source>
        <translation>Остановить после этих объектов</translation>
    </message>
    <message>
        <source>Stop now and quit</source>
        <translation>Остановить сейчас и выйти</translation>
    </message>
    <message>
        <source>You can resume later.</source>
        <translation>Потом можно продолжить.</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Остановить сейчас</translation>
    </message>
    <message>
        <source>The transfer is still running</source>
        <translation>Перенос ещё идёт</translation>
    </message>
    <message>
        <source>What should happen to it?</source>
        <translation>Что с ним сделать?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open with the practice run first.</source>
        <translation>Открыть с учебным переносом на первом месте.</translation>
    </message>
    <message>
        <source>A plan or run file to open.</source>
        <translation>Файл плана или переноса, который нужно открыть.</translation>
    </message>
</context>
</TS>
